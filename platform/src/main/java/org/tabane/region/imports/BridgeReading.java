package org.tabane.region.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tabane.region.GeoPoint;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/** Reads the words of bridge lists: build years as people write them, grades, and whose bridge it is. */
final class BridgeReading {
    private final Municipalities municipalities;

    BridgeReading(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The build year; empty for 不明, a blank, or what names no year. */
    static OptionalInt buildYear(String text) {
        return CellText.year(CellText.folded(text)).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Condition grade 「健全性の区分」 1 to 4 from 1–4, Ⅰ–Ⅳ, I–IV, ２ or 判定区分Ⅲ; 0 for none. */
    static int grade(String text) {
        String folded = CellText.folded(text).replaceAll("^(判定区分|健全性|区分)", "");
        return switch (folded) {
            case "1", "I" -> 1;
            case "2", "II" -> 2;
            case "3", "III" -> 3;
            case "4", "IV" -> 4;
            default -> 0;
        };
    }

    /**
     * The municipality that manages a bridge: by its manager's name, told apart by prefecture, code or place where several bear it.
     */
    Optional<Municipality> manager(
            String manager, String prefecture, String town, String code, Optional<GeoPoint> place) {
        String name = CellText.folded(manager);
        if (!name.isEmpty() && !name.matches(".*[市区町村]$")) {
            return Optional.empty();
        }
        List<Municipality> named = municipalities.findNamed(name.isEmpty() ? CellText.folded(town) : name);
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        Optional<Municipality> byCode = code(code);
        if (byCode.isPresent() && (named.isEmpty() || named.contains(byCode.get()))) {
            return byCode;
        }
        Optional<Prefecture> in = municipalities.findPrefecture(CellText.folded(prefecture));
        if (in.isPresent()) {
            List<Municipality> there =
                    named.stream().filter(one -> one.prefecture() == in.get()).toList();
            return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
        }
        return place.flatMap(at -> named.stream()
                .min(Comparator.comparingDouble(one -> one.point().kilometresTo(at)))
                .filter(one -> one.point().kilometresTo(at) < 60));
    }

    private Optional<Municipality> code(String text) {
        String digits = CellText.folded(text).replaceAll("[^0-9]", "");
        try {
            return digits.length() < 5
                    ? Optional.empty()
                    : municipalities.findMunicipality(LocalGovernmentCode.parse(digits));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** A place from texts in degrees; empty for anything not in Japan. */
    static Optional<GeoPoint> place(String latitude, String longitude) {
        try {
            return Optional.of(new GeoPoint(
                    Double.parseDouble(CellText.folded(longitude)), Double.parseDouble(CellText.folded(latitude))));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }
}

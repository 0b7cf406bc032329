package org.tabane.region.imports;

import java.util.List;
import java.util.Optional;
import org.tabane.exchange.Cell;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/** Tells which town a row of official statistics is about, or why it is about none. */
final class TownOfRow {
    private static final int FIRST_COLUMNS = 6;

    private final Municipalities municipalities;
    private Optional<Prefecture> above = Optional.empty();

    TownOfRow(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** What a row is about. */
    sealed interface Found {
        /** One town. */
        record Town(Municipality town) implements Found {}

        /** A prefecture, all of Japan, a ward, a subtotal, a note: passed over. */
        record Other(String what) implements Found {}

        /** A code or name that means no town of today, or several. */
        record Unknown(String text) implements Found {}
    }

    Found find(List<Cell> cells) {
        Optional<Prefecture> here = Optional.empty();
        Optional<Municipality> named = Optional.empty();
        String unknown = "";
        for (int i = 0; i < Math.min(FIRST_COLUMNS, cells.size()); i++) {
            String text = CellText.of(cells.get(i));
            if (text.isEmpty() || text.length() > 30) {
                continue;
            }
            if (text.matches("\\(?再掲\\)?.*|\\(?注.*|資料.*|※.*|合計|総数|計|小計|全国|市計|町村計|市部|郡部|県計|都計|府計|道計|一部事務組合.*|.*広域連合")) {
                return new Found.Other(text);
            }
            if (text.matches("\\d{4,6}")) {
                Optional<LocalGovernmentCode> code = code(text);
                if (code.isPresent()) {
                    return ofCode(code.get(), text);
                }
                unknown = unknown.isEmpty() && text.length() >= 5 ? text : unknown;
                continue;
            }
            Optional<Prefecture> prefecture = municipalities.findPrefecture(text);
            if (prefecture.isPresent() && text.matches(".*[都道府県]$")) {
                here = prefecture;
                above = prefecture;
                continue;
            }
            if (named.isEmpty() && text.matches(".*[市区町村]$")) {
                named = name(here.or(() -> above), text);
                unknown = named.isEmpty() && unknown.isEmpty() ? text : unknown;
                break; // what follows a town's name are figures
            }
        }
        return named.<Found>map(Found.Town::new)
                .orElse(
                        unknown.isEmpty()
                                ? new Found.Other(
                                        here.map(Prefecture::japaneseName).orElse(""))
                                : new Found.Unknown(unknown));
    }

    private Optional<Municipality> name(Optional<Prefecture> prefecture, String text) {
        List<Municipality> all = municipalities.findNamed(text);
        List<Municipality> fitting = prefecture
                .map(one ->
                        all.stream().filter(town -> town.prefecture() == one).toList())
                .orElse(all);
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private Found ofCode(LocalGovernmentCode code, String text) {
        Optional<Municipality> town = municipalities.findMunicipality(code);
        if (town.isPresent()) {
            return new Found.Town(town.get());
        }
        if (code.isPrefecture()) {
            above = Optional.of(code.prefecture());
            return new Found.Other(code.prefecture().japaneseName());
        }
        // Wards of designated cities are listed under their city, whose own row is taken.
        return code.value().charAt(2) == '1' && !code.value().startsWith("13")
                ? new Found.Other(text)
                : new Found.Unknown(text);
    }

    private Optional<LocalGovernmentCode> code(String digits) {
        for (String candidate : digits.length() == 6
                ? new String[] {digits}
                : digits.length() == 5 ? new String[] {digits, "0" + digits} : new String[] {"0" + digits}) {
            try {
                LocalGovernmentCode code = LocalGovernmentCode.parse(candidate);
                if (candidate.length() == digits.length()
                        || municipalities.findMunicipality(code).isPresent()
                        || code.isPrefecture()) {
                    return Optional.of(code);
                }
            } catch (IllegalArgumentException notACode) {
                // the next way of reading it
            }
        }
        return Optional.empty();
    }
}

package org.tabane.region.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tabane.exchange.Cell;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/** Tells which town a row of official statistics is about, or why it is about none. */
final class TownOfRow {
    /** A town is told by its code or name in one of the first columns. */
    static final int FIRST_COLUMNS = 6;
    /** A longer text is a note. */
    private static final int LONGEST = 30;

    private static final Pattern TOTAL = Pattern.compile(
            "\\(?(再掲|注|資料|出典|備考).*|※.*|合計|総数|計|小計|全国.*|(市|町村|市町村|市区町村|区|都|道|府|県|郡)計|.*[都道府県]計|市部|郡部|一部事務組合.*|.*(広域連合|組合)");
    /** A kind of municipality that stands in a column of its own. */
    private static final Pattern KIND = Pattern.compile("市|区|町|村|町村|市町村|特別区|(政令)?指定都市|政令市|中核市|(施行時)?特例市|一般市|その他の?市");

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
        List<String> texts =
                cells.stream().limit(FIRST_COLUMNS).map(CellText::of).toList();
        Optional<Prefecture> here = Optional.empty();
        boolean labelled = false;
        String unknown = "";
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isEmpty() || text.length() > LONGEST || KIND.matcher(text).matches()) {
                continue;
            }
            if (TOTAL.matcher(text).matches()) {
                return new Found.Other(text);
            }
            if (text.matches("\\d{4,6}")) {
                // After a label a number is a figure, unless a town's name follows.
                if (labelled && !isTownName(after(texts, i))) {
                    continue;
                }
                Optional<LocalGovernmentCode> code = code(text);
                if (code.isPresent()) {
                    return ofCode(code.get(), text);
                }
                if (isWardWithoutItsZero(text, texts.subList(i + 1, texts.size()))) {
                    return new Found.Other(text);
                }
                unknown = unknown.isEmpty() && text.length() >= 5 ? text : unknown;
                continue;
            }
            Optional<Prefecture> prefecture = municipalities.findPrefecture(text);
            if (prefecture.isPresent() && text.matches(".*[都道府県]$")) {
                here = prefecture;
                above = prefecture;
            } else if (isTownName(text)) { // what follows a town's name are figures, or the ward of a designated city
                Optional<Municipality> named = name(here.or(() -> above), text);
                return named.isEmpty()
                        ? new Found.Unknown(unknown.isEmpty() ? text : unknown)
                        : after(texts, i).endsWith("区")
                                ? new Found.Other(after(texts, i))
                                : new Found.Town(named.get());
            }
            labelled = labelled || !text.matches("[-.,\\d]+");
        }
        return unknown.isEmpty()
                ? new Found.Other(here.map(Prefecture::japaneseName).orElse(""))
                : new Found.Unknown(unknown);
    }

    /** Whether a number cell holds a ward of Sapporo or Sendai, which lost the zero of its code, and a name of a ward follows. */
    private static boolean isWardWithoutItsZero(String digits, List<String> rest) {
        return digits.matches("[1-9]1\\d{2}") && rest.stream().anyMatch(text -> text.endsWith("区"));
    }

    private static boolean isTownName(String text) {
        return text.matches(".*[市区町村]");
    }

    /** The next cell that says something; empty at the end. */
    private static String after(List<String> texts, int at) {
        return texts.stream()
                .skip(at + 1L)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
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

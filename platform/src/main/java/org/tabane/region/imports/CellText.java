package org.tabane.region.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.Cell;

/** How the cells of official statistics are written: full-width digits, era years, signs for missing values. */
final class CellText {
    private static final Pattern WESTERN = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern ERA =
            Pattern.compile("(明治|大正|昭和|平成|令和)(元|\\d{1,2})年?|(?<![A-Z])([MTSHR])(\\d{1,2})(?!\\d)");
    /** 該当なし, 不詳, 秘匿 and the like: no value, and never zero. */
    private static final Set<String> MARKS = Set.of(
            "-", "‐", "‑", "−", "–", "—", "―", "─", "━", "ー", "…", "...", "..", "X", "x", "χ", "Χ", "*", "***", "NA",
            "N/A", "・", "不詳", "不明", "未公表", "秘匿", "欠測");

    private CellText() {}

    /** The text of a cell, NFKC and without white space; empty for cells that say nothing of their own. */
    static String of(@Nullable Cell cell) {
        return cell == null || cell.isBlank() || cell.kind() == Cell.Kind.MERGED ? "" : folded(cell.text());
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cc}]+", "");
    }

    /** The western year a text names; the western one where it names both. */
    static Optional<Integer> year(String folded) {
        Matcher western = WESTERN.matcher(folded);
        if (western.find()) {
            return Optional.of(Integer.parseInt(western.group(1)));
        }
        Matcher era = ERA.matcher(folded);
        if (!era.find()) {
            return Optional.empty();
        }
        String name = era.group(1) == null ? era.group(3) : era.group(1);
        String number = era.group(1) == null ? era.group(4) : era.group(2);
        int inEra = number.equals("元") ? 1 : Integer.parseInt(number);
        int first = switch (name) {
            case "明治", "M" -> 1868;
            case "大正", "T" -> 1912;
            case "昭和", "S" -> 1926;
            case "平成", "H" -> 1989;
            default -> 2019;
        };
        return Optional.of(first + inEra - 1);
    }

    /** What a cell of figures holds. */
    sealed interface Reading {
        /** A number. */
        record Value(BigDecimal number) implements Reading {}

        /** The publisher's mark for a missing value. */
        record Mark(String mark) implements Reading {}

        /** Nothing at all. */
        record Nothing() implements Reading {}

        /** Neither a number nor a known mark. */
        record Unreadable(String text) implements Reading {}
    }

    static Reading number(@Nullable Cell cell) {
        if (cell == null || cell.isBlank() || cell.kind() == Cell.Kind.MERGED) {
            return new Reading.Nothing();
        }
        BigDecimal number = cell.number();
        if (number != null) {
            return new Reading.Value(number);
        }
        String text = folded(cell.text());
        if (MARKS.contains(text)) {
            return new Reading.Mark(text.matches("[‐‑−–—―─━ー]") ? "-" : text.startsWith("..") ? "…" : text);
        }
        String plain = text.replace(",", "").replaceAll("^[▲△−]", "-").replaceAll("(人|橋|%|km|千円|事業所)$", "");
        try {
            return plain.isEmpty() ? new Reading.Nothing() : new Reading.Value(new BigDecimal(plain));
        } catch (NumberFormatException notANumber) {
            return new Reading.Unreadable(
                    cell.text().length() > 30 ? cell.text().substring(0, 30) + "…" : cell.text());
        }
    }
}

package org.tabane.exchange.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which number formats of a workbook mean a date, the Japanese ones (ggge"年", formats 27–36 and 50–58) included. */
final class DateFormats {
    private static final Pattern SILENT = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]?");

    private DateFormats() {}

    /**
     * Whether a number shown in this format is a date or time.
     *
     * @param id number of the format; below 164 it is built in
     * @param code the format's own code; empty for a built-in one
     */
    static boolean isDate(int id, String code) {
        if (code.isEmpty()) {
            return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        }
        String first = SILENT.matcher(code).replaceAll("");
        int semicolon = first.indexOf(';');
        first = (semicolon < 0 ? first : first.substring(0, semicolon)).toLowerCase(Locale.ROOT);
        if (first.contains("general") || first.contains("標準") || first.contains("@")) {
            return false;
        }
        boolean digits = first.chars().anyMatch(c -> c == '#' || c == '?' || c == '%')
                || (first.contains("0") && !first.contains("s.0") && !first.contains("ss.0"));
        return !digits && first.chars().anyMatch(c -> "ymdhsge".indexOf(c) >= 0);
    }

    /**
     * The moment a serial number stands for, to the second.
     *
     * @param serial days since 30 December 1899, or since 1 January 1904
     * @throws java.time.DateTimeException when the number is beyond any calendar
     */
    static LocalDateTime moment(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < 2_958_466)) {
            throw new java.time.DateTimeException("Serial (" + serial + ") is no date.");
        }
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        LocalDate epoch = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        return LocalDateTime.of(epoch, LocalTime.MIDNIGHT).plusDays(days).plusSeconds(seconds);
    }
}

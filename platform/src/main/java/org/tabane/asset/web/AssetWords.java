package org.tabane.asset.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.BuildYear;
import org.tabane.asset.ConditionGrade;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Quantity;
import org.tabane.shell.Frame;

/** How the register's values are put into words. */
final class AssetWords {
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private AssetWords() {}

    /** As in 12.5 m; a dash where nothing is known. */
    static String quantity(Frame frame, @Nullable Quantity quantity) {
        return quantity == null ? "—" : number(frame, quantity.value()) + " " + quantity.unit();
    }

    static String number(Frame frame, BigDecimal value) {
        return frame.format()
                .numberText(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 3));
    }

    /** As in 1968年度; 不明 where the register says so, a dash where it says nothing. */
    static String built(Frame frame, BuildYear built) {
        return built.known()
                .map(year -> year(frame, year))
                .orElseGet(() -> built.statedUnknown() ? frame.text("asset.built.unknown") : "—");
    }

    /** 1968年度（昭和43）; years before the Meiji era have no era here. */
    static String year(Frame frame, int year) {
        return year < 1869
                ? frame.text("asset.year.gregorian", String.valueOf(year))
                : frame.text(
                        "asset.year.both", String.valueOf(year), frame.format().fiscalYear(FiscalYear.of(year)));
    }

    static String grade(Frame frame, @Nullable ConditionGrade grade) {
        return frame.text(grade == null ? "asset.grade.none" : grade.messageKey());
    }

    static String day(Frame frame, LocalDate day) {
        return frame.format().dateWithoutWeekday(day);
    }

    static String moment(Frame frame, Instant at) {
        ZonedDateTime local = at.atZone(JAPAN);
        return frame.format().dateWithoutWeekday(local.toLocalDate()) + " "
                + frame.format().time(local);
    }
}

package org.tabane.cli.estimate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tabane.cli.table.Fault;
import org.tabane.cli.table.FaultsFound;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.effect.FreedHours;

/** What the group's freed hours are for 「創出時間の振り向け先」; they must add up to the freed hours of the estimate. */
final class FreedHoursFile {

    private FreedHoursFile() {}

    static FreedHours read(Path path, BigDecimal freed, Findings findings) {
        Table table = Table.read(path, EstimateColumns.FREED_SHEET, EstimateColumns.FREED, findings);
        List<FreedHours.Allotment> allotments = new ArrayList<>();
        for (TableRow row : table.rows(EstimateColumns.FREED)) {
            Optional<String> work = row.requiredText(EstimateColumns.NEW_WORK);
            Optional<BigDecimal> hours = row.requiredAmount(EstimateColumns.HOURS);
            if (work.isPresent() && hours.isPresent()) {
                allotments.add(new FreedHours.Allotment(work.get(), hours.get()));
            }
        }
        findings.refuseIfAny();
        return switch (FreedHours.allot(freed, allotments)) {
            case FreedHours.Allotted allotted -> allotted.hours();
            case FreedHours.Refused refused ->
                throw new FaultsFound(refused.reasons().stream()
                        .map(reason -> new Fault(Place.ofFile(table.file()), describe(reason)))
                        .toList());
        };
    }

    private static String describe(FreedHours.Reason reason) {
        return switch (reason) {
            case FreedHours.Reason.NothingFreed(BigDecimal freed) ->
                "no hours are freed (" + freed.toPlainString() + "), so none can be allotted";
            case FreedHours.Reason.Unnamed(BigDecimal hours) -> hours.toPlainString() + " hours have no new_work";
            case FreedHours.Reason.NamedTwice(String work) -> "new_work '" + work + "' stands twice";
            case FreedHours.Reason.NotPositive(String work, BigDecimal hours) ->
                "the hours of '" + work + "' must be more than zero, but are " + hours.toPlainString();
            case FreedHours.Reason.DoesNotAddUp(BigDecimal freed, BigDecimal allotted, BigDecimal difference) ->
                "the hours add up to " + allotted.toPlainString() + ", but " + freed.toPlainString() + " are freed; "
                        + difference.toPlainString() + " are left";
        };
    }
}

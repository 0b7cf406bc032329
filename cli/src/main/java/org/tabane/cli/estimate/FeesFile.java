package org.tabane.cli.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Fee;

/** What municipalities pay only because the work is bundled. */
final class FeesFile {

    private static final int MOST_YEARS = 100;

    private FeesFile() {}

    static List<Fee> read(Path path, Set<MemberId> members, Municipalities municipalities, Findings findings) {
        Table table = Table.read(path, EstimateColumns.FEES_SHEET, EstimateColumns.FEES, findings);
        List<Fee> fees = new ArrayList<>();
        Map<MemberId, Place> places = new HashMap<>();
        for (TableRow row : table.rows(EstimateColumns.FEES)) {
            Optional<MemberId> member = municipalities.read(row, EstimateColumns.MUNICIPALITY);
            Optional<Long> yen = row.requiredWhole(EstimateColumns.YEN);
            Optional<Long> setUp = row.optionalWhole(EstimateColumns.SET_UP_YEN, 0);
            Optional<Long> years = row.optionalWhole(EstimateColumns.YEARS, 1);
            if (years.isPresent() && (years.get() < 1 || years.get() > MOST_YEARS)) {
                row.fault(EstimateColumns.YEARS, "must be from 1 to " + MOST_YEARS + ", but is " + years.get());
                continue;
            }
            if (member.isEmpty()) {
                continue;
            }
            Place first = places.putIfAbsent(member.get(), row.place(EstimateColumns.MUNICIPALITY));
            if (first != null) {
                row.fault(EstimateColumns.MUNICIPALITY, "stands already in line " + first.line());
            } else if (!members.contains(member.get())) {
                row.fault(
                        EstimateColumns.MUNICIPALITY,
                        municipalities.spelling(member.get()) + " has no work item in the estimate");
            } else if (yen.isPresent() && setUp.isPresent() && years.isPresent()) {
                fees.add(new Fee(
                        member.get(), yen.get(), setUp.get(), years.get().intValue()));
            }
        }
        return fees;
    }
}

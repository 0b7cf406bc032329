package org.tabane.cli.estimate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.LabourRates;

/** Each municipality's hourly labour cost 「人件費単価」. */
final class LabourFile {

    private final Map<MemberId, BigDecimal> rates = new HashMap<>();
    private final Map<MemberId, Place> places = new LinkedHashMap<>();
    private final String file;

    private LabourFile(String file) {
        this.file = file;
    }

    static LabourFile read(Path path, Municipalities municipalities, Findings findings) {
        Table table = Table.read(path, EstimateColumns.LABOUR_SHEET, EstimateColumns.LABOUR, findings);
        LabourFile labour = new LabourFile(table.file());
        for (TableRow row : table.rows(EstimateColumns.LABOUR)) {
            Optional<MemberId> member = municipalities.read(row, EstimateColumns.MUNICIPALITY);
            Optional<BigDecimal> rate = row.requiredAmount(EstimateColumns.YEN_PER_HOUR);
            member.ifPresent(known -> labour.add(known, rate, row));
        }
        return labour;
    }

    LabourRates rates() {
        return new LabourRates(rates);
    }

    /** Faults where a municipality of the efforts has no labour cost; notes where one has no efforts. */
    void checkAgainst(Map<MemberId, Place> members, Municipalities municipalities, Findings findings) {
        if (places.isEmpty() && findings.hasFaults()) {
            return; // the file itself could not be read, and that has been said
        }
        members.forEach((member, place) -> {
            if (!places.containsKey(member)) {
                findings.fault(
                        place,
                        "municipality " + municipalities.spelling(member) + " has no labour cost (yen_per_hour) in "
                                + file);
            }
        });
        places.forEach((member, place) -> {
            if (!members.containsKey(member)) {
                findings.note(place + ": municipality " + municipalities.spelling(member)
                        + " has no work item and is not used");
            }
        });
    }

    private void add(MemberId member, Optional<BigDecimal> rate, TableRow row) {
        Place first = places.putIfAbsent(member, row.place(EstimateColumns.MUNICIPALITY));
        if (first != null) {
            row.fault(EstimateColumns.MUNICIPALITY, "stands already in line " + first.line());
        } else {
            rate.ifPresent(yen -> rates.put(member, yen));
        }
    }
}

package org.tabane.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tabane.identity.DemonstrationTown;
import org.tabane.ledger.RecordEntries.Author;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Yen;
import org.tabane.storage.DemonstrationData;
import org.tabane.storage.Tenancy;

/**
 * An invented ledger of the four demonstration towns, so that every page has something to show. SAMPLE throughout: totals are
 * those of the look's sample page, divided among work items in invented shares.
 */
@Component
@Order(30)
class LedgerDemonstration implements DemonstrationData {
    private static final FiscalYear YEAR = FiscalYear.of(2025);

    /** Shares of hours and of yen in thousandths, contracts and requests of the largest town. */
    private record Share(int hours, int yen, int contracts, int requests) {}

    private static final Map<String, Share> SHARES = Map.ofEntries(
            Map.entry("M03", new Share(140, 0, 0, 0)),
            Map.entry("R01", new Share(170, 30, 1, 0)),
            Map.entry("R03", new Share(130, 90, 4, 620)),
            Map.entry("R04", new Share(50, 200, 12, 90)),
            Map.entry("R05", new Share(60, 70, 3, 160)),
            Map.entry("R07", new Share(90, 180, 8, 240)),
            Map.entry("R09", new Share(40, 120, 5, 110)),
            Map.entry("R12", new Share(50, 60, 6, 80)),
            Map.entry("R14", new Share(40, 0, 0, 190)),
            Map.entry("W01", new Share(90, 110, 6, 130)),
            Map.entry("V02", new Share(40, 60, 3, 70)),
            Map.entry("P01", new Share(60, 30, 2, 40)),
            Map.entry("P02", new Share(40, 50, 4, 60)));

    private final RecordEntries recordEntries;

    LedgerDemonstration(RecordEntries recordEntries) {
        this.recordEntries = recordEntries;
    }

    @Override
    public void load() {
        load(DemonstrationTown.KITAZAWA, 9_840, 148_600_000, 3_920, "1");
        load(DemonstrationTown.HIGASHIHARA, 4_260, 46_200_000, 3_710, "0.35");
        load(DemonstrationTown.KAWABE, 1_980, 9_400_000, 3_550, "0.08");
        load(DemonstrationTown.MITSUMINE, 3_120, 28_300_000, 3_680, "0.2");
    }

    private void load(DemonstrationTown town, long hours, long yen, long perHour, String size) {
        Author author =
                new Author(town.organisationId().value(), town.administrator().value());
        List<NewEntry> entries = new ArrayList<>();
        SHARES.forEach((item, share) -> {
            add(entries, town, item, Measure.DIRECT_HOURS, thousandths(hours, share.hours()));
            add(entries, town, item, Measure.OUTSOURCED_YEN, thousandths(yen, share.yen()));
            add(entries, town, item, Measure.CONTRACTS, sized(share.contracts(), size));
            add(entries, town, item, Measure.REQUESTS, sized(share.requests(), size));
        });
        Tenancy.run(town.context(), () -> {
            recordEntries.record(author, BatchKind.DEMONSTRATION, "SAMPLE", entries);
            recordEntries.recordLabourCost(
                    author, new LabourCost(town.code(), YEAR, Yen.of(perHour), Evidence.SAMPLE, "SAMPLE 例示の値"));
        });
    }

    private static void add(
            List<NewEntry> entries, DemonstrationTown town, String item, Measure measure, BigDecimal value) {
        if (value.signum() > 0) {
            entries.add(new NewEntry(
                    new LedgerKey(town.code(), new WorkItemCode(item), YEAR, measure),
                    new LedgerFigure(value, measure.unit(), null, Evidence.SAMPLE, "SAMPLE 例示の値"),
                    ""));
        }
    }

    private static BigDecimal thousandths(long total, int share) {
        return BigDecimal.valueOf(total * share, 3);
    }

    private static BigDecimal sized(int count, String size) {
        return BigDecimal.valueOf(count).multiply(new BigDecimal(size)).setScale(0, RoundingMode.UP);
    }
}

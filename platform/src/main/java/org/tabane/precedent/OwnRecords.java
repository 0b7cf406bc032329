package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.ledger.Measure;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Release;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

/**
 * What is already recorded about the towns of the person who asks, so that questions start with an answer 「台帳から」. Anonymous visitors have
 * none.
 */
@Component
public class OwnRecords {

    private final CurrentUsers users;
    private final LedgerBook ledger;
    private static final String STAFF = "staff_technical_count";

    private final Municipalities municipalities;
    private final Indicators indicators;

    public OwnRecords(CurrentUsers users, LedgerBook ledger, Municipalities municipalities, Indicators indicators) {
        this.users = users;
        this.ledger = ledger;
        this.municipalities = municipalities;
        this.indicators = indicators;
    }

    /**
     * Engineers as published, of towns together.
     *
     * @param source title and reference date of the release they come from
     * @param sample whether the values are invented
     */
    public record PublishedStaff(int people, String source, boolean sample) {}

    /** The published number of engineers of these towns; empty where it is missing for one of them or nothing was loaded. */
    public Optional<PublishedStaff> findStaff(List<Municipality> towns) {
        Optional<IndicatorTable> table = indicators.findIndicator(STAFF).map(each -> indicators.table(each, 0));
        if (table.isEmpty() || towns.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Municipality town : towns) {
            Optional<BigDecimal> value = table.get().value(town.code());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        List<Release> releases = table.get().releases();
        return Optional.of(new PublishedStaff(
                sum.intValue(),
                releases.isEmpty()
                        ? String.valueOf(table.get().year())
                        : releases.getFirst().title() + " "
                                + releases.getFirst().referenceDate(),
                releases.stream().anyMatch(Release::sample)));
    }

    /**
     * The ledger's latest year of some towns.
     *
     * @param towns those that recorded anything in the year; the others are missing, not zero
     * @param sectors sectors of which anything is recorded, without those that serve all sectors
     * @param outsourcedYen sum in yen with tax; empty where none is recorded
     * @param contracts sum; empty where none is recorded
     * @param weakest the weakest evidence among the figures
     */
    public record Found(
            FiscalYear year,
            List<LocalGovernmentCode> towns,
            Set<Sector> sectors,
            Optional<BigDecimal> outsourcedYen,
            Optional<BigDecimal> directHours,
            Optional<BigDecimal> contracts,
            Optional<BigDecimal> requests,
            Evidence weakest) {
        public Found {
            towns = List.copyOf(towns);
            sectors = Set.copyOf(sectors);
        }
    }

    /** The municipality of the organisation the visitor acts for; empty for visitors, prefectures and firms. */
    public Optional<Municipality> ownTown() {
        return users.find()
                .map(CurrentUser::activeOrganisation)
                .flatMap(organisation -> organisation.code())
                .filter(code -> !code.isPrefecture())
                .flatMap(municipalities::findMunicipality);
    }

    /** What the ledger holds of these towns in the latest year any of them recorded; empty where the visitor may read none. */
    public Optional<Found> find(List<Municipality> towns) {
        if (users.find().isEmpty()) {
            return Optional.empty();
        }
        List<LocalGovernmentCode> codes = towns.stream().map(Municipality::code).toList();
        Optional<FiscalYear> latest =
                codes.stream().flatMap(code -> ledger.findYears(code).stream()).max(FiscalYear::compareTo);
        return latest.map(year -> found(year, ledger.findCells(codes, year)))
                .filter(found -> !found.towns().isEmpty());
    }

    private static Found found(FiscalYear year, List<LedgerCell> cells) {
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        List<Evidence> evidence = new ArrayList<>();
        for (LedgerCell cell : cells) {
            Sector sector = cell.workItem().sector();
            if (sector != Sector.COMMON && sector != Sector.EMERGENCY) {
                sectors.add(sector);
            }
            evidence.add(cell.weakestEvidence());
        }
        return new Found(
                year,
                cells.stream().map(LedgerCell::municipality).distinct().toList(),
                sectors,
                sum(cells, Measure.OUTSOURCED_YEN),
                sum(cells, Measure.DIRECT_HOURS),
                sum(cells, Measure.CONTRACTS),
                sum(cells, Measure.REQUESTS),
                evidence.isEmpty() ? Evidence.ASSUMED : Evidence.weakest(evidence));
    }

    private static Optional<BigDecimal> sum(List<LedgerCell> cells, Measure measure) {
        return cells.stream()
                .map(cell -> cell.value(measure))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }
}

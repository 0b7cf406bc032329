package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.shared.Sector;

/**
 * What a town does now on one line 「現状の数字」: each figure as entered; else the default of its sector; else unknown, which counts on
 * neither side of the comparison and is said so – never a zero nobody typed.
 *
 * <p>Units: yen per year, hours per year. Immutable.
 */
public record LineNow(Figure yen, Figure hours) {

    private static final Wording PER_HEAD = new Wording(
            "人口（住民基本台帳 令和7年1月1日。無い時は推計人口）× 一人あたりの初期値",
            "People (resident register of 1 January 2025, else the projection) × default per head");
    private static final LineNow UNKNOWN = new LineNow(Figure.UNKNOWN, Figure.UNKNOWN);

    /** The defaults of a sector in a town of so many people. */
    static LineNow standard(AssumptionBook book, int people, Sector sector) {
        String share = AssumptionIds.sectorShare(sector);
        return new LineNow(
                Figure.assumed(
                        DefaultPlan.defaultYen(book, people, sector),
                        PER_HEAD,
                        AssumptionIds.OUTSOURCED_PER_HEAD,
                        share),
                Figure.assumed(
                        DefaultPlan.defaultHours(book, people, sector),
                        PER_HEAD,
                        AssumptionIds.ENGINEERS_PER_10000,
                        AssumptionIds.MAINTENANCE_SHARE,
                        share));
    }

    /** The defaults of a line that stands for a whole sector; none for a single work item or a town without published people. */
    static Optional<LineNow> standard(AssumptionBook book, ScenarioBody body, ScenarioLine line) {
        @Nullable Integer people = people(body, line);
        return people == null ? Optional.empty() : sector(line).map(sector -> standard(book, people, sector));
    }

    /** Whether a default stands in for a figure of this line that nobody enters. */
    public static boolean hasStandard(ScenarioBody body, ScenarioLine line) {
        return people(body, line) != null && sector(line).isPresent();
    }

    static LineNow of(AssumptionBook book, ScenarioBody body, ScenarioLine line) {
        LineNow standard = standard(book, body, line).orElse(UNKNOWN);
        Long yen = line.yenNow();
        return new LineNow(
                yen == null ? standard.yen : entered(line, BigDecimal.valueOf(yen)),
                line.hoursNow() == null ? standard.hours : entered(line, line.hoursNow()));
    }

    private static Figure entered(ScenarioLine line, BigDecimal value) {
        return Figure.entered(value, line.evidence(), line.source());
    }

    private static Optional<Sector> sector(ScenarioLine line) {
        return FirstQuestion.SECTORS.stream()
                .filter(sector -> line.item().equals(String.valueOf(sector.itemLetter())))
                .findFirst();
    }

    private static @Nullable Integer people(ScenarioBody body, ScenarioLine line) {
        return body.towns().stream()
                .filter(town -> town.code().equals(line.town()))
                .findFirst()
                .map(ScenarioTown::people)
                .orElse(null);
    }
}

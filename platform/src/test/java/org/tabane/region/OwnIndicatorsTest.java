package org.tabane.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tabane.region.domain.MapClasses;
import org.tabane.shared.LocalGovernmentCode;

/** An organisation's own indicator laid out for the national map. */
class OwnIndicatorsTest {
    private static final List<String> TOWNS = List.of("05201", "05202", "05203", "05204", "05206", "05207", "05209");

    @Test
    void classesHoldAboutAsManyTownsEachAndTheirLimitsCanBeRead() {
        IndicatorTable table = table(Indicator.Direction.LOWER, 12.4, 18.3, 25.1, 33.7, 48.2, 71.9, 96.5);
        assertThat(table.indicator().limits())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("18", "25", "48", "72");
        assertThat(table.indicator().darkIsHigh()).as("less is better").isTrue();
        MapClasses classes = MapClasses.of(table.indicator());
        assertThat(classes.style(96.5)).isEqualTo("d7");
        assertThat(classes.style(12.4)).isEqualTo("d3");
        assertThat(table.known()).isEqualTo(7);
        assertThat(table.missing()).isEqualTo(1734);
        assertThat(table.total()).as("nothing is added up across towns").isNull();
    }

    @Test
    void whereMoreIsBetterTheLowEndIsDark() {
        IndicatorTable table = table(Indicator.Direction.HIGHER, 1, 2, 3, 4, 5, 6, 7);
        assertThat(MapClasses.of(table.indicator()).style(1)).isEqualTo("d7");
    }

    @Test
    void oneValueOrEqualValuesMakeOneClassAndNoFault() {
        assertThat(table(Indicator.Direction.NEUTRAL, 5).indicator().limits()).isEmpty();
        assertThat(table(Indicator.Direction.NEUTRAL, 5, 5, 5).indicator().limits())
                .isEmpty();
        assertThat(table(Indicator.Direction.NEUTRAL, 0, 0, 0, 9).indicator().limits())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("9");
        assertThat(table(Indicator.Direction.NEUTRAL).hasValues()).isFalse();
    }

    @Test
    void aYearWithoutValuesIsNotChosenAndMissingIsNotZero() {
        Map<LocalGovernmentCode, NavigableMap<Integer, Optional<BigDecimal>>> values = Map.of(
                LocalGovernmentCode.ofFive("05204"),
                new TreeMap<>(Map.of(2024, Optional.of(BigDecimal.TEN), 2025, Optional.empty())));
        OwnIndicator own = own(Indicator.Direction.NEUTRAL, values);
        assertThat(own.years()).containsExactly(2024);
        assertThat(OwnIndicatorTable.of(own, 0, 1741).year()).isEqualTo(2024);
        assertThat(OwnIndicatorTable.of(own, 2025, 1741).values()).isEmpty();
    }

    private static IndicatorTable table(Indicator.Direction direction, double... values) {
        Map<LocalGovernmentCode, NavigableMap<Integer, Optional<BigDecimal>>> byTown = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byTown.put(
                    LocalGovernmentCode.ofFive(TOWNS.get(i)),
                    new TreeMap<>(Map.of(2025, Optional.of(BigDecimal.valueOf(values[i])))));
        }
        return OwnIndicatorTable.of(own(direction, byTown), 0, 1741);
    }

    private static OwnIndicator own(
            Indicator.Direction direction,
            Map<LocalGovernmentCode, NavigableMap<Integer, Optional<BigDecimal>>> values) {
        return new OwnIndicator(
                new UUID(0, 1), new UUID(0, 2), "道路の苦情", "件", "電話と窓口", "土木課", direction, 1, false, values);
    }
}

package org.tabane.region.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tabane.region.Observation;
import org.tabane.shared.LocalGovernmentCode;

/** Which years are drawn and ranked where towns brought in different ones. */
class SeriesBookTest {
    private static final LocalGovernmentCode ODATE = LocalGovernmentCode.ofFive("05204");
    private static final LocalGovernmentCode KOSAKA = LocalGovernmentCode.ofFive("05303");
    private static final LocalGovernmentCode KAZUNO = LocalGovernmentCode.ofFive("05209");

    private final SeriesBook book = new SeriesBook();

    private void put(LocalGovernmentCode town, int... years) {
        for (int year : years) {
            book.put(new Observation(town, "population", year, BigDecimal.TEN, null, null));
        }
    }

    @Test
    void yearsThatOneTownAloneBroughtInDoNotStretchTheOthersAxes() {
        put(ODATE, 2020, 2025, 2030);
        put(KAZUNO, 2020, 2025, 2030);
        put(KOSAKA, 2020, 2025, 2030, 2055, 2060);
        assertThat(book.years("population")).containsExactly(2020, 2025, 2030, 2055, 2060);
        assertThat(book.usualYears("population")).containsExactly(2020, 2025, 2030);
        assertThat(book.yearsOf("population", ODATE)).containsExactly(2020, 2025, 2030);
        assertThat(book.yearsOf("population", KOSAKA))
                .as("its own values are never hidden")
                .containsExactly(2020, 2025, 2030, 2055, 2060);
    }

    @Test
    void whatShipsWithTabaneCountsAsASourceUntilTheLastOfItIsReplaced() {
        put(ODATE, 2020);
        put(KOSAKA, 2020);
        assertThat(book.isBundled("population")).isTrue();
        replace(KOSAKA);
        assertThat(book.isBundled("population")).as("Odate's is still there").isTrue();
        replace(ODATE);
        assertThat(book.isBundled("population")).isFalse();
        assertThat(book.releases("population")).hasSize(1);
        assertThat(book.isBundled("staff")).isFalse();
    }

    private void replace(LocalGovernmentCode town) {
        book.put(new Observation(town, "population", 2020, BigDecimal.ONE, null, new UUID(1, 1)));
    }

    @Test
    void aYearTheTownMissesAmongTheNationsStaysAGap() {
        put(ODATE, 2020, 2025, 2030);
        put(KAZUNO, 2020, 2030);
        put(KOSAKA, 2020, 2025, 2030);
        assertThat(book.yearsOf("population", KAZUNO)).containsExactly(2020, 2025, 2030);
        assertThat(book.yearsOf("population", LocalGovernmentCode.ofFive("05201")))
                .isEmpty();
        assertThat(book.usualYears("staff")).isEmpty();
    }
}

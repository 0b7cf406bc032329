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

    private static final UUID FILE = new UUID(1, 1);

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
        assertThat(book.origins("population", 2020)).containsExactly((UUID) null);
        replace(KOSAKA, 2020);
        assertThat(book.origins("population", 2020))
                .as("Odate's is still there")
                .containsExactlyInAnyOrder(null, FILE);
        replace(ODATE, 2020);
        assertThat(book.origins("population", 2020)).containsExactly(FILE);
        assertThat(book.origins("staff", 2020)).isEmpty();
    }

    @Test
    void aFileStandsAsASourceOnlyWhereItsYearsAndTownsAreShown() {
        put(ODATE, 2020, 2025);
        put(KOSAKA, 2020, 2025);
        replace(KOSAKA, 2060);
        assertThat(book.origins("population", 2025)).containsExactly((UUID) null);
        assertThat(book.origins("population", 2060)).containsExactly(FILE);
        assertThat(book.origins("population", 2060, ODATE::equals)).isEmpty();
    }

    private void replace(LocalGovernmentCode town, int year) {
        book.put(new Observation(town, "population", year, BigDecimal.ONE, null, FILE));
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

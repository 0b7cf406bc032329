package org.tabane.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.Yen;

/** Numbers and dates as they stand on a page. */
class FormatTest {

    private final Format japanese = new Format(Locale.JAPANESE);
    private final Format english = new Format(Locale.ENGLISH);

    @Test
    void aNegativeNumberIsWrittenWithATriangleAndReadOutAsMinus() {
        assertThat(japanese.numberText(-1234)).isEqualTo("▲1,234");
        assertThat(html(japanese.number(-1234)))
                .isEqualTo(
                        "<span class=\"minus\"><span class=\"vh\">マイナス</span><span aria-hidden=\"true\">▲</span>1,234</span>");
    }

    @Test
    void nothingRoundsToANegativeZero() {
        assertThat(japanese.numberText(-0.4)).isEqualTo("0");
        assertThat(japanese.thousandYenText(Yen.of(-499))).isEqualTo("0千円");
    }

    @Test
    void aMissingValueIsADashAndNeverAZero() {
        assertThat(japanese.numberText(null)).isEqualTo("—");
        assertThat(html(japanese.yen(null))).contains("—", "欠測").doesNotContain("円");
    }

    @Test
    void moneyIsWrittenInYenOrInThousandsRoundedHalfUp() {
        assertThat(japanese.yenText(Yen.of(182_400_000))).isEqualTo("182,400,000円");
        assertThat(japanese.thousandYenText(Yen.of(182_400_500))).isEqualTo("182,401千円");
        assertThat(english.thousandYenText(Yen.of(1_500))).isEqualTo("2 thousand yen");
    }

    @Test
    void aShareHasOneDecimal() {
        assertThat(japanese.percentText(0.605)).isEqualTo("60.5％");
        assertThat(english.percentText(-0.0567)).isEqualTo("▲5.7%");
    }

    @Test
    void hoursAndDatesFollowTheLanguage() {
        assertThat(japanese.hoursText(Hours.of(1860))).isEqualTo("1,860時間");
        assertThat(html(japanese.people(Hours.of(3720)))).isEqualTo("2.0");
        var day = LocalDate.of(2026, 10, 21);
        assertThat(japanese.shortDate(day)).isEqualTo("10/21（水）");
        assertThat(english.shortDate(day)).isEqualTo("21 Oct (Wed)");
        assertThat(english.fiscalYear(FiscalYear.of(2026))).isEqualTo("FY2026 (Reiwa 8)");
    }

    private static String html(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}

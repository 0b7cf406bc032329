package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

@DisplayName("自分のまち")
class OwnTownTest {

    private static final LocalGovernmentCode ODATE = new LocalGovernmentCode("052043");
    private static final LocalGovernmentCode KITAAKITA = new LocalGovernmentCode("052132");
    private static final LocalGovernmentCode KAZUNO = new LocalGovernmentCode("052094");

    private static final Design DESIGN = design(PrefectureDesign.basis(Prefecture.ofCode("05")));

    @Test
    void whoReadsADesignOfOthersFindsTheOwnTownMarkedWhereItIsOneOfThem() {
        assertThat(DESIGN.readBy(KAZUNO).basis().own()).isEqualTo(KAZUNO.value());
        assertThat(DESIGN.readBy(KAZUNO).state()).isEqualTo(DESIGN.state());
        assertThat(DESIGN.readBy(LocalGovernmentCode.ofFive("99201"))).isEqualTo(DESIGN);
    }

    @Test
    void aListOfTownsBeginsWithIt() {
        DesignBasis basis = DESIGN.basis().askedBy(KITAAKITA.value());
        List<String> codes = List.of(ODATE.value(), KAZUNO.value(), KITAAKITA.value());
        assertThat(basis.ownFirst(codes)).containsExactly(KITAAKITA.value(), ODATE.value(), KAZUNO.value());
        assertThat(basis.ownFirst(List.of(ODATE.value()))).containsExactly(ODATE.value());
        assertThat(basis.askedBy(null).ownFirst(codes)).isEqualTo(codes);
    }

    private static Design design(DesignBasis basis) {
        return new Design(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "秋田県域",
                true,
                false,
                basis,
                DesignState.start(DesignRules.NONE),
                1,
                1,
                false,
                false,
                OffsetDateTime.parse("2026-11-29T09:00:00+09:00"),
                "佐藤");
    }
}

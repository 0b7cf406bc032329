package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.bundling.design.domain.PlanDifference.Move;
import org.tabane.engine.MemberId;

class PlanDifferenceTest {

    @Test
    void aTownThatChangesItsGroupHasMoved() {
        assertThat(moves(groups("abc", "def"), groups("ab", "cdef"))).containsExactly(new Move(MemberId.of("c"), 0, 1));
    }

    @Test
    void twoGroupsInOneMoveTheSmaller() {
        assertThat(moves(groups("abc", "de"), groups("abcde")))
                .containsExactly(new Move(MemberId.of("d"), 1, 0), new Move(MemberId.of("e"), 1, 0));
    }

    @Test
    void aTownThatLeavesForItselfHasNoGroupToJoin() {
        assertThat(moves(groups("abc"), groups("ab", "c")))
                .containsExactly(new Move(MemberId.of("c"), 0, PlanDifference.NEW));
    }

    @Test
    void theSameGroupsInAnotherOrderDoNotDiffer() {
        assertThat(moves(groups("abc", "de"), groups("ed", "cba"))).isEmpty();
    }

    private static List<Move> moves(List<List<MemberId>> first, List<List<MemberId>> other) {
        return PlanDifference.between(first, other).moves();
    }

    private static List<List<MemberId>> groups(String... groups) {
        return Arrays.stream(groups)
                .map(group -> group.chars()
                        .mapToObj(letter -> MemberId.of(Character.toString(letter)))
                        .toList())
                .toList();
    }
}

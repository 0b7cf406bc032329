package org.tabane.engine.grouping;

import java.util.List;
import org.tabane.engine.MemberId;

/**
 * How a run stands 「計算の途中経過」: the best grouping found so far and what is proven about it by now. Each one is as good as the one before
 * or better, and its bound as close or closer, within one number of groups. Stopping now would give this grouping or a better one. Immutable.
 *
 * @param groups every unit in exactly one; keeps to all rules
 * @param value of this grouping
 * @param bound what no grouping can beat, as far as it is known by now; its gap closes while the run goes on. In the cost form the gap is 1
 *     until a first bound is known
 * @param seconds since the run began
 */
public record GroupingProgress(
        List<List<MemberId>> groups, Grouping.Value value, Grouping.Bound bound, double seconds) {

    public GroupingProgress {
        groups = groups.stream().map(List::copyOf).toList();
    }
}

package org.tabane.engine.effect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many times larger the group's lot of a work item is than a member's own, by outsourced amount 「束ねた発注規模の倍率」. */
final class LotSizes {

    private final Map<WorkItem, Long> groupYen = new HashMap<>();

    LotSizes(List<Cell> cells) {
        for (Cell cell : cells) {
            groupYen.merge(cell.key().workItem(), cell.effort().outsourcedYen(), Math::addExact);
        }
    }

    /** At least 1; exactly 1 for a member that outsources none of the work item, because there is nothing to change. */
    double ratio(Cell cell) {
        long own = cell.effort().outsourcedYen();
        return own == 0 ? 1 : (double) groupYen.getOrDefault(cell.key().workItem(), own) / own;
    }
}

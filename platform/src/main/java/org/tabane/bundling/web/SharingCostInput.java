package org.tabane.bundling.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** Reads the cost to be shared: its total, the subsidy taken off it, and what single towns bear directly. */
final class SharingCostInput {

    private final Frame frame;
    private final SharingQuery query;
    private final SharingNumbers numbers;
    private final List<Municipality> towns;

    SharingCostInput(Frame frame, SharingQuery query, SharingNumbers numbers, List<Municipality> towns) {
        this.frame = frame;
        this.query = query;
        this.numbers = numbers;
        this.towns = towns;
    }

    /**
     * The cost of one reckoning; null where there is no total yet or something is wrong.
     *
     * @param prefix of the fields of the second reckoning, which takes over what is not typed anew; empty for the first
     */
    @Nullable
    CommonCost cost(String prefix) {
        String totalField = prefix + "total";
        Long total = numbers.yen(totalField, false);
        Long subsidy = numbers.yen((query.has(prefix + "subsidy") ? prefix : "") + "subsidy", false);
        Map<MemberId, Long> direct = new LinkedHashMap<>(numbers.yenOf(towns, "direct.", false));
        if (prefix.isEmpty()) {
            Long overhead = numbers.yen("overhead", false);
            if (total != null && overhead != null && overhead > total) {
                numbers.problem("overhead", frame.text("bundling.sharing.fault.overhead"));
            }
        } else {
            direct.putAll(numbers.yenOf(towns, prefix + "direct.", false));
        }
        if (total == null) {
            return null;
        }
        if (total == 0) {
            numbers.problem(totalField, frame.text("bundling.sharing.fault.zeroTotal"));
            return null;
        }
        long off = subsidy == null ? 0 : subsidy;
        if (off > total) {
            numbers.problem(
                    prefix + "subsidy", frame.text("bundling.sharing.fault.subsidy", yenText(off), yenText(total)));
            return null;
        }
        long directSum = direct.values().stream().mapToLong(Long::longValue).sum();
        if (directSum > total - off) {
            numbers.problem(
                    totalField, frame.text("bundling.sharing.fault.direct", yenText(off + directSum), yenText(total)));
            return null;
        }
        return new CommonCost(total, off, direct);
    }

    private String yenText(long yen) {
        return frame.format().numberText(yen);
    }
}

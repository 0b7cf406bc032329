package org.tabane.bundling.design.chosen.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.effect.Totals;
import org.tabane.engine.sharing.CoalitionCost;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.CostSharing;
import org.tabane.engine.sharing.Fairness;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.Shares;
import org.tabane.engine.sharing.SharingFault;
import org.tabane.engine.sharing.SharingOutcome;
import org.tabane.engine.sharing.SharingScheme;

/**
 * What each member of a group would pay by several formulas, and how fair each is 「群の負担の比べ方」.
 *
 * <pre>
 * pays      = own staff after bundling + part of the money paid together
 * together  = Σ outsourced after bundling + management and desk + set-up ÷ years
 * alone     = outsourced today + own staff today
 * </pre>
 *
 * <p>Staff stay each town's own, so they are not shared out. What some of the members would cost without the others comes from the same
 * effect estimate as the group's, not from a guess. Units: whole yen a year at the likeliest values. Immutable.
 *
 * @param members in the order of the design
 * @param ownStaffYen each member's own staff after bundling
 * @param togetherYen the money paid together, which the formulas share out
 * @param splits what each formula gives; the effect estimate's own split first
 * @param refused formulas that need a figure nobody has, with what is missing
 */
public record GroupSharing(
        List<MemberId> members,
        Map<MemberId, Long> ownStaffYen,
        long togetherYen,
        List<Split> splits,
        Map<String, List<SharingFault>> refused) {

    /** The name of the split the effect estimate makes: own work to each, management half equally and half by population. */
    public static final String ESTIMATE = "estimate";

    private static final long SEED = 1;

    /** A formula, by the name its words are found under. */
    public record Formula(String name, SharingScheme scheme) {}

    /** What a formula asks of each member, staff of its own included. */
    public record Split(String formula, Map<MemberId, Long> paysYen, Fairness fairness) {
        public Split {
            paysYen = Collections.unmodifiableMap(new LinkedHashMap<>(paysYen));
        }

        /** Members that pay more than alone. */
        public List<MemberId> worseOff() {
            return fairness.members().stream()
                    .filter(member -> member.benefitYen() < 0)
                    .map(member -> member.member())
                    .toList();
        }
    }

    public GroupSharing {
        members = List.copyOf(members);
        ownStaffYen = Collections.unmodifiableMap(new LinkedHashMap<>(ownStaffYen));
        splits = List.copyOf(splits);
        refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }

    /**
     * Shares out what a group pays together.
     *
     * @param keys the figures the formulas need; its order is the members' order
     * @param totals the group's estimate at the likeliest values
     * @param alone what any sub-group would cost on its own, a single town as it is today
     */
    public static GroupSharing of(KeyTable keys, Totals totals, CoalitionCost alone, List<Formula> formulas) {
        List<MemberId> members = keys.members();
        CoalitionCost remembered = remembering(alone);
        Map<MemberId, Long> staff = new LinkedHashMap<>();
        Map<MemberId, Long> estimated = new LinkedHashMap<>();
        for (MemberId member : members) {
            staff.put(member, totals.getMember(member).bundled().directYen());
            estimated.put(member, totals.getMember(member).totalBundledYen());
        }
        long together = sum(estimated) - sum(staff);
        List<Split> splits = new ArrayList<>();
        splits.add(split(ESTIMATE, estimated, remembered));
        Map<String, List<SharingFault>> refused = new LinkedHashMap<>();
        for (Formula formula : formulas) {
            switch (CostSharing.share(CommonCost.of(together), keys, formula.scheme())) {
                case Shares shares -> {
                    Map<MemberId, Long> pays = new LinkedHashMap<>();
                    shares.members()
                            .forEach(share -> pays.put(
                                    share.member(), share.payableYen() + staff.getOrDefault(share.member(), 0L)));
                    splits.add(split(formula.name(), pays, remembered));
                }
                case SharingOutcome.Refused none -> refused.put(formula.name(), none.faults());
            }
        }
        return new GroupSharing(members, staff, together, splits, refused);
    }

    /** What a member pays today. */
    public long aloneYen(MemberId member) {
        return splits.getFirst().fairness().members().stream()
                .filter(line -> line.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(member + " is not in this group."))
                .aloneYen();
    }

    /** What all members pay today. */
    public long aloneYen() {
        return members.stream().mapToLong(this::aloneYen).sum();
    }

    /** What all members pay in the group, staff included. */
    public long groupYen() {
        return sum(splits.getFirst().paysYen());
    }

    private static Split split(String formula, Map<MemberId, Long> pays, CoalitionCost alone) {
        return new Split(formula, pays, Fairness.assess(pays, alone, RunControl.seeded(SEED)));
    }

    /** Every formula asks about the same sub-groups. */
    private static CoalitionCost remembering(CoalitionCost cost) {
        Map<Set<MemberId>, Long> known = new HashMap<>();
        return coalition -> known.computeIfAbsent(Set.copyOf(coalition), cost::yen);
    }

    private static long sum(Map<MemberId, Long> yen) {
        return yen.values().stream().mapToLong(Long::longValue).sum();
    }
}

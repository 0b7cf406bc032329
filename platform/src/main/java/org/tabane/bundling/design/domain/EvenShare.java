package org.tabane.bundling.design.domain;

import java.util.Optional;
import org.tabane.engine.MemberId;

/**
 * At which share of the equal key a member neither gains nor loses 「均等割を何％にすると、最も損な団体が 0 になるか」.
 *
 * <p>Management, desk and set-up are split by an equal key and by population; with share w of the equal key a member of p of P people in a
 * group of n bears {@code fees × (w ÷ n + (1 − w) × p ÷ P)}. The estimate's own split is w = ½.
 *
 * @param share w, from 0 to 1; 0.1 is an equal key of 10 %
 * @param others what the next smallest saver would save then, in yen per year
 */
public record EvenShare(double share, long others) {

    /** The equal key of the effect estimate's fees. */
    public static final double USUAL = 0.5;

    /**
     * @param effect of a group of two or more
     * @param fees management, desk and set-up of the group in yen per year
     * @param people of a member; zero or less where unknown
     * @return empty where no share brings the member to 0, or populations are unknown
     */
    public static Optional<EvenShare> bringingToZero(
            GroupEffect effect, MemberId member, long fees, java.util.function.ToIntFunction<MemberId> people) {
        long all = 0;
        for (MemberEffect each : effect.members()) {
            int own = people.applyAsInt(each.member());
            if (own <= 0) {
                return Optional.empty();
            }
            all += own;
        }
        int size = effect.members().size();
        double byPeople = (double) people.applyAsInt(member) / all;
        double difference = fees * (1.0 / size - byPeople);
        if (difference == 0) {
            return Optional.empty();
        }
        // saving(w) = saving(½) − (w − ½) × difference
        double share = USUAL + effect.getMember(member).savingYen() / difference;
        if (share < 0 || share > 1) {
            return Optional.empty();
        }
        double next = Double.POSITIVE_INFINITY;
        for (MemberEffect each : effect.members()) {
            if (!each.member().equals(member)) {
                double part = 1.0 / size - (double) people.applyAsInt(each.member()) / all;
                next = Math.min(next, each.savingYen() - (share - USUAL) * fees * part);
            }
        }
        return Optional.of(new EvenShare(share, Math.round(next)));
    }
}

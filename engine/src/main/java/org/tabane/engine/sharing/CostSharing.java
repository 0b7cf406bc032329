package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tabane.engine.MemberId;

/**
 * Shares a common cost over the members 「負担金の按分」.
 *
 * <pre>share_i = T · Σ_k w_k · b_ik / Σ_j b_jk      T = gross − subsidy − Σ direct,  Σ_k w_k = 1</pre>
 *
 * <p>Units: yen. Rounding: each member's exact share is cut down once to the scheme's unit, then the remainder goes to the lead or by
 * largest remainder; the sum is always T. Arithmetic is exact (fractions), so no share is cut at the wrong yen. Refuses a weighted key
 * without a figure for a member or with a zero sum, a lead or a direct item outside the table.
 *
 * <p>Source: the general form of 串本町古座川町衛生施設事務組合 (人口割・基本割・実績割) and 新潟県市町村総合事務組合 (均等割・人口割、千円未満切捨て).
 * Example: 10,000,000 yen, half equally, half by 6,000 and 3,000 people, cut to thousands, remainder to the lead A: A 5,834,000, B
 * 4,166,000.
 */
public final class CostSharing {

    private static final int PRINTED_PLACES = 10;

    private CostSharing() {}

    public static SharingOutcome share(CommonCost cost, KeyTable keys, SharingScheme scheme) {
        List<SharingFault> faults = faults(cost, keys, scheme);
        return faults.isEmpty() ? sharedOut(cost, keys, scheme) : new SharingOutcome.Refused(faults);
    }

    private static List<SharingFault> faults(CommonCost cost, KeyTable keys, SharingScheme scheme) {
        List<SharingFault> faults = new ArrayList<>();
        for (SharingKey key : scheme.weights().byKey().keySet()) {
            List<MemberId> without = keys.members().stream()
                    .filter(member -> keys.findFigure(member, key).isEmpty())
                    .toList();
            without.forEach(member -> faults.add(new SharingFault.MissingFigure(member, key)));
            if (without.isEmpty() && keys.sum(key).signum() == 0) {
                faults.add(new SharingFault.KeySumsToZero(key));
            }
        }
        if (scheme.remainder() instanceof Remainder.ToLead(MemberId lead)
                && !keys.members().contains(lead)) {
            faults.add(new SharingFault.UnknownLead(lead));
        }
        cost.directYen().keySet().stream()
                .filter(member -> !keys.members().contains(member))
                .forEach(member -> faults.add(new SharingFault.DirectItemOfStranger(member)));
        return faults;
    }

    private static Shares sharedOut(CommonCost cost, KeyTable keys, SharingScheme scheme) {
        Map<SharingKey, BigDecimal> sums = new HashMap<>();
        scheme.weights().byKey().keySet().forEach(key -> sums.put(key, keys.sum(key)));
        Map<MemberId, Fraction> exact = new LinkedHashMap<>();
        Map<MemberId, Long> rounded = new LinkedHashMap<>();
        for (MemberId member : keys.members()) {
            Fraction share = scheme.weights().byKey().keySet().stream()
                    .map(key -> part(cost, portion(keys, sums, member, key), weight(scheme, key)))
                    .reduce(Fraction.ZERO, Fraction::plus);
            exact.put(member, share);
            rounded.put(member, share.floorToMultipleOf(scheme.rounding().yen()));
        }
        long left = cost.sharedYen()
                - rounded.values().stream().mapToLong(Long::longValue).sum();
        Map<MemberId, Long> remainder = remainders(scheme, exact, rounded, left);
        return new Shares(
                cost,
                scheme,
                keys.members().stream()
                        .map(member -> new MemberShare(
                                member,
                                parts(cost, keys, sums, scheme, member),
                                exact.getOrDefault(member, Fraction.ZERO).toDecimal(PRINTED_PLACES),
                                rounded.getOrDefault(member, 0L),
                                remainder.getOrDefault(member, 0L),
                                cost.directYen().getOrDefault(member, 0L)))
                        .toList());
    }

    private static Map<MemberId, Long> remainders(
            SharingScheme scheme, Map<MemberId, Fraction> exact, Map<MemberId, Long> rounded, long left) {
        return switch (scheme.remainder()) {
            case Remainder.ToLead(MemberId lead) -> Map.of(lead, left);
            case Remainder.Largest() ->
                byLargestRemainder(exact, rounded, left, scheme.rounding().yen());
        };
    }

    private static Map<MemberId, Long> byLargestRemainder(
            Map<MemberId, Fraction> exact, Map<MemberId, Long> rounded, long left, long unit) {
        List<MemberId> inLine = new ArrayList<>(exact.keySet());
        Comparator<MemberId> lostLeast = Comparator.comparing(member ->
                exact.getOrDefault(member, Fraction.ZERO).minus(Fraction.of(rounded.getOrDefault(member, 0L))));
        inLine.sort(Collections.reverseOrder(lostLeast));
        Map<MemberId, Long> given = new LinkedHashMap<>();
        for (MemberId member : inLine) {
            long portion = Math.min(unit, left);
            given.put(member, portion);
            left -= portion;
        }
        return given;
    }

    private static Fraction part(CommonCost cost, Fraction portion, BigDecimal weight) {
        return Fraction.of(cost.sharedYen()).times(Fraction.of(weight)).times(portion);
    }

    private static Fraction portion(KeyTable keys, Map<SharingKey, BigDecimal> sums, MemberId member, SharingKey key) {
        return Fraction.of(figure(keys, member, key)).dividedBy(Fraction.of(sums.getOrDefault(key, BigDecimal.ZERO)));
    }

    private static List<KeyPart> parts(
            CommonCost cost, KeyTable keys, Map<SharingKey, BigDecimal> sums, SharingScheme scheme, MemberId member) {
        List<KeyPart> parts = new ArrayList<>();
        for (SharingKey key : scheme.weights().byKey().keySet()) {
            Fraction portion = portion(keys, sums, member, key);
            parts.add(new KeyPart(
                    key,
                    figure(keys, member, key),
                    sums.getOrDefault(key, BigDecimal.ZERO),
                    weight(scheme, key),
                    portion.toDecimal(PRINTED_PLACES),
                    part(cost, portion, weight(scheme, key)).toDecimal(PRINTED_PLACES)));
        }
        return parts;
    }

    private static BigDecimal figure(KeyTable keys, MemberId member, SharingKey key) {
        return keys.findFigure(member, key).orElseThrow();
    }

    private static BigDecimal weight(SharingScheme scheme, SharingKey key) {
        return scheme.weights().byKey().getOrDefault(key, BigDecimal.ZERO);
    }
}

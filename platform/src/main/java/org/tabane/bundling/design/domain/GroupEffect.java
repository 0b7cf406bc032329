package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.tabane.engine.MemberId;

/**
 * What a group means to its members, at the likeliest values 「群の効果」. Units: whole yen and hours per year; the group's figures are sums of
 * the members'. A town alone stays as it is today: it saves nothing and frees nothing.
 *
 * @param members in the order of their ids
 * @param contractYen what the contractor is paid a year: the outsourced amount after bundling with management and desk; of a town alone,
 *     what it pays its contractors today
 * @param meanKilometres mean distance by road over all pairs, which decides the travel driver; zero for one town
 */
public record GroupEffect(List<MemberEffect> members, long contractYen, double meanKilometres) {

    public GroupEffect {
        members = List.copyOf(members);
    }

    public long nowYen() {
        return members.stream().mapToLong(MemberEffect::nowYen).sum();
    }

    public long bundledYen() {
        return members.stream().mapToLong(MemberEffect::bundledYen).sum();
    }

    public long savingYen() {
        return Math.subtractExact(nowYen(), bundledYen());
    }

    public BigDecimal freedHours() {
        return members.stream().map(MemberEffect::freedHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The member that saves least or loses most 「最も損な団体」; the first by id among equals. */
    public MemberEffect smallestSaver() {
        return members.stream()
                .min(Comparator.comparingLong(MemberEffect::savingYen))
                .orElseThrow();
    }

    public MemberEffect getMember(MemberId id) {
        return members.stream()
                .filter(each -> each.member().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is not in this group."));
    }
}

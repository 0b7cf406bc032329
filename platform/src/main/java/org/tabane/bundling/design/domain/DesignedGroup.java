package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group of a plan with its figures 「群A」. Immutable; part of the plan's JSON. Units: yen and hours per year at the likeliest values.
 *
 * @param letter A, B, … Z, AA, …; a group keeps its letter when towns are moved
 * @param members codes, in the design's order; one means a town that stays by itself
 * @param people of all members; those without a published figure count nothing
 * @param areaKm2 in km²
 * @param longestKm longest way by road between two members in km; zero for one
 * @param engineers technical staff in people; members of whom nothing is known count nothing
 * @param aloneYen what the members pay today
 * @param togetherYen what they would pay as a group; the same for one
 * @param freedHours of own staff
 * @param smallestSaver code of the member that saves least or loses most
 * @param smallestSavingYen what that one saves; negative if it pays more
 * @param contractYen yearly contract of the group
 * @param broken rules it breaks, after a move by hand; empty when it keeps to all
 */
public record DesignedGroup(
        String letter,
        List<String> members,
        long people,
        BigDecimal areaKm2,
        BigDecimal longestKm,
        BigDecimal engineers,
        long aloneYen,
        long togetherYen,
        BigDecimal freedHours,
        @Nullable String smallestSaver,
        long smallestSavingYen,
        long contractYen,
        List<BrokenRule> broken) {

    public DesignedGroup {
        members = List.copyOf(members);
        broken = broken == null ? List.of() : List.copyOf(broken);
        if (letter.isBlank() || members.isEmpty()) {
            throw new IllegalArgumentException("A group needs a letter and a member, not " + letter + members + ".");
        }
    }

    /** 「減る額」; negative when they pay more together. */
    public long savingYen() {
        return Math.subtractExact(aloneYen, togetherYen);
    }

    public boolean isAlone() {
        return members.size() == 1;
    }

    /** The same group under a letter, breaking these rules. */
    DesignedGroup judged(String other, List<BrokenRule> rulesBroken) {
        return new DesignedGroup(
                other,
                members,
                people,
                areaKm2,
                longestKm,
                engineers,
                aloneYen,
                togetherYen,
                freedHours,
                smallestSaver,
                smallestSavingYen,
                contractYen,
                rulesBroken);
    }

    /** The letter of the n-th group from 0: A … Z, AA, AB, … */
    public static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letter(number / 26 - 1) + last;
    }
}

package org.tabane.bundling.design.domain;

import java.util.Locale;

/**
 * What every group, or the plan as a whole, must keep to 「守ること」; each may be left out. Towns that stay by themselves 「単独」 stay as they
 * are today and are held to none of those of a group.
 */
public enum DesignLimit {
    /** Least number of towns in a group. */
    FEWEST_MEMBERS(false, 0),
    /** Largest number of towns in a group. */
    MOST_MEMBERS(true, 0),
    /** Least number of groups of two or more. */
    FEWEST_GROUPS(false, 0),
    /** Largest number of groups of two or more. */
    MOST_GROUPS(true, 0),
    /** Longest way by road between two towns of a group, in km. */
    LONGEST_KM(true, 1),
    /** Least technical staff of a group, in people. */
    FEWEST_ENGINEERS(false, 1),
    /** Smallest yearly contract of a group, in yen. */
    LEAST_CONTRACT(false, 0),
    /** Largest yearly contract of a group, in yen. */
    MOST_CONTRACT(true, 0),
    /** What every member of a group saves at least, in yen per year; below zero allows so much of a loss. */
    LEAST_SAVING(false, 0);

    private final boolean atMost;
    private final int decimals;

    DesignLimit(boolean atMost, int decimals) {
        this.atMost = atMost;
        this.decimals = decimals;
    }

    /** Whether it is a ceiling; otherwise a floor. */
    public boolean atMost() {
        return atMost;
    }

    /** Decimals a figure may have. */
    public int decimals() {
        return decimals;
    }

    /** Whether its figure is money, which pages show in thousand yen. */
    public boolean isYen() {
        return this == LEAST_CONTRACT || this == MOST_CONTRACT || this == LEAST_SAVING;
    }

    /** The limit on the other side of the same figure; itself where there is none. */
    DesignLimit counterpart() {
        return switch (this) {
            case FEWEST_MEMBERS -> MOST_MEMBERS;
            case MOST_MEMBERS -> FEWEST_MEMBERS;
            case FEWEST_GROUPS -> MOST_GROUPS;
            case MOST_GROUPS -> FEWEST_GROUPS;
            case LEAST_CONTRACT -> MOST_CONTRACT;
            case MOST_CONTRACT -> LEAST_CONTRACT;
            case LONGEST_KM, FEWEST_ENGINEERS, LEAST_SAVING -> this;
        };
    }

    /** The message key of its name, such as {@code bundling.design.limit.most_members}. */
    public String messageKey() {
        return "bundling.design.limit." + name().toLowerCase(Locale.ROOT);
    }
}

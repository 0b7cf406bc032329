package org.tabane.shared;

import java.util.Collection;
import java.util.Locale;

/**
 * What a figure rests on 「根拠」, strongest first. Every figure on a page and in a file carries one.
 *
 * <p>Where figures of different evidence are combined, the result carries the weakest.
 */
public enum Evidence {
    /** 「実測」 Measured: registers, daily reports, contracts, acceptance. */
    MEASURED('m'),
    /** 「調査」 Surveyed: one-week time survey, quotations, interviews. */
    SURVEYED('s'),
    /** 「仮定」 Assumed: a range taken from a guide or precedent; always with its range and source. */
    ASSUMED('a'),
    /** 「SAMPLE」 Made up as an example; not an official figure. The mark stays when printed. */
    SAMPLE('x');

    private final char mark;

    Evidence(char mark) {
        this.mark = mark;
    }

    /** The letter of the mark's style class: {@code ev-m}, {@code ev-s}, {@code ev-a}, {@code ev-x}. */
    public char mark() {
        return mark;
    }

    /** True if this rests on less than the other does. */
    public boolean isWeakerThan(Evidence other) {
        return compareTo(other) > 0;
    }

    /** The weaker of two. */
    public Evidence weaker(Evidence other) {
        return isWeakerThan(other) ? this : other;
    }

    /**
     * The weakest of several, which the combination of their figures carries.
     *
     * @throws IllegalArgumentException for none, since a figure made of nothing has no evidence
     */
    public static Evidence weakest(Collection<Evidence> evidence) {
        return evidence.stream()
                .reduce(Evidence::weaker)
                .orElseThrow(() -> new IllegalArgumentException("The weakest of no evidence is not defined."));
    }

    /** The message key of its name, such as {@code evidence.measured}. */
    public String messageKey() {
        return "evidence." + name().toLowerCase(Locale.ROOT);
    }
}

package org.tabane.precedent;

import java.util.Locale;

/**
 * Whether the contract says what to do or what to achieve.
 *
 * <p>Source: presentation, page 【仕様規定】・【性能規定】.
 */
public enum Specification {
    /** 「仕様規定」 The owner sets time, frequency and method. */
    PRESCRIPTIVE,
    /** 「性能規定」 The owner sets the level to keep, the contractor chooses how. */
    PERFORMANCE;

    /** The message key of its name, such as {@code precedent.specification.performance}. */
    public String messageKey() {
        return "precedent.specification." + name().toLowerCase(Locale.ROOT);
    }
}

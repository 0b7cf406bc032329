package org.tabane.engine;

/**
 * One member of the group 「構成団体」, usually a municipality by its local government code.
 *
 * <p>Any non-blank text is accepted, because the engines only tell members apart. Immutable; ordered by its text.
 */
public record MemberId(String value) implements Comparable<MemberId> {

    public MemberId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A member needs an identifier, but the text was blank.");
        }
    }

    public static MemberId of(String value) {
        return new MemberId(value);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

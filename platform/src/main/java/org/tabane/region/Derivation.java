package org.tabane.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an indicator follows from its series. A year of 0 means the latest for which there are values. */
public sealed interface Derivation {
    /** The series it needs. */
    List<String> series();

    /** A series as it stands. */
    record Level(String of, int year) implements Derivation {
        @Override
        public List<String> series() {
            return List.of(of);
        }
    }

    /**
     * Change in per cent: {@code to} ÷ {@code from} − 1.
     *
     * @param orFrom year taken where {@code from} has no values at all; 0 for none
     */
    record Change(String of, int from, int orFrom, int to) implements Derivation {
        @Override
        public List<String> series() {
            return List.of(of);
        }
    }

    /** A part of a whole in per cent; what {@code without} counts is taken off the whole. */
    record Share(String part, String whole, @Nullable String without) implements Derivation {
        @Override
        public List<String> series() {
            return without == null ? List.of(part, whole) : List.of(part, whole, without);
        }
    }

    /** A series per {@code per} people of today. */
    record PerHead(String of, int per) implements Derivation {
        @Override
        public List<String> series() {
            return List.of(of);
        }
    }
}

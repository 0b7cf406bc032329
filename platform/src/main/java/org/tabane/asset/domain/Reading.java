package org.tabane.asset.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a file are taken for places: in degrees or in metres of a zone, as their columns are headed or the two
 * exchanged, near the town or anywhere. Chosen by a person; never changed silently.
 *
 * @param zone number of the plane rectangular zone; 0 for degrees
 * @param swapped whether the first of the two coordinates is the second
 * @param anywhere whether places far from the town are taken too
 */
public record Reading(int zone, boolean swapped, boolean anywhere) {
    public static final Reading DEGREES = new Reading(0, false, false);

    private static final Pattern TEXT =
            Pattern.compile("(?:deg|z(?<zone>\\d{1,2}))(?<swap>-swapped)?(?<any>-anywhere)?");

    public Reading {
        if (zone < 0 || zone > 19) {
            throw new IllegalArgumentException("Zone (" + zone + ") must be 1 to 19, or 0 for degrees.");
        }
    }

    /** Reads what {@link #toString} wrote; degrees for an empty text. */
    public static Optional<Reading> find(String text) {
        if (text.isBlank()) {
            return Optional.of(DEGREES);
        }
        Matcher parts = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int zone = parts.group("zone") == null ? 0 : Integer.parseInt(parts.group("zone"));
        return zone > 19 || zone == 0 && parts.group("zone") != null
                ? Optional.empty()
                : Optional.of(new Reading(zone, parts.group("swap") != null, parts.group("any") != null));
    }

    public boolean inDegrees() {
        return zone == 0;
    }

    public Reading inZone(int number) {
        return new Reading(number, swapped, anywhere);
    }

    public Reading exchanged() {
        return new Reading(zone, !swapped, anywhere);
    }

    public Reading farToo() {
        return new Reading(zone, swapped, true);
    }

    /** As in {@code z9-swapped}; stable, for addresses and records. */
    @Override
    public String toString() {
        return (inDegrees() ? "deg" : "z" + zone) + (swapped ? "-swapped" : "") + (anywhere ? "-anywhere" : "");
    }
}

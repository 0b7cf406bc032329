package org.tabane.bundling.packaging.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an official settled for an item instead of the proposal, with the reason.
 *
 * @param offers one for each of the three terms; null where the item is not in that term
 * @param lots number of lots for this item alone; null for that of the term
 * @param reason why; not blank
 */
public record ItemChoice(
        List<@Nullable Offer> offers, @Nullable Integer lots, String reason) {

    /** The longest reason. */
    public static final int LONGEST_REASON = 60;

    /** Most lots one may ask for. */
    public static final int MOST_LOTS = 99;

    private static final int TERMS = 3;
    private static final String ABSENT = "-";

    public ItemChoice {
        offers = java.util.Collections.unmodifiableList(new ArrayList<>(offers));
        if (offers.size() != TERMS) {
            throw new IllegalArgumentException("A choice needs " + TERMS + " terms, not " + offers.size() + ".");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A choice needs a reason of 1 to " + LONGEST_REASON + " characters.");
        }
    }

    /** How an address says it: {@code sc,pb,pl,2,reason}; {@code -} for a term without the item, nothing for the usual lots. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Offer offer : offers) {
            text.append(offer == null ? ABSENT : offer.letters()).append(',');
        }
        return text.append(lots == null ? "" : lots.toString())
                .append(',')
                .append(reason)
                .toString();
    }

    /** The choice an address says; empty for anything malformed. */
    public static Optional<ItemChoice> parse(String text) {
        String[] parts = text.split(",", TERMS + 2);
        if (parts.length != TERMS + 2 || parts[TERMS + 1].isBlank() || parts[TERMS + 1].length() > LONGEST_REASON) {
            return Optional.empty();
        }
        List<@Nullable Offer> offers = new ArrayList<>();
        for (int i = 0; i < TERMS; i++) {
            Optional<Offer> offer = Offer.parse(parts[i]);
            if (offer.isEmpty() && !parts[i].equals(ABSENT)) {
                return Optional.empty();
            }
            offers.add(offer.orElse(null));
        }
        if (!parts[TERMS].isEmpty() && !parts[TERMS].matches("[1-9]\\d?")) {
            return Optional.empty();
        }
        return Optional.of(new ItemChoice(
                offers, parts[TERMS].isEmpty() ? null : Integer.valueOf(parts[TERMS]), parts[TERMS + 1].strip()));
    }
}

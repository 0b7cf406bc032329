package org.tabane.precedent.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, ready to be shown: first, later, and what they report.
 *
 * @param url page of the full case, or null
 * @param first what they did first; null where the source does not say
 * @param later what they added, in order; may be empty
 */
public record PeerShown(
        String id,
        @Nullable String url,
        String name,
        Told what,
        @Nullable Step first,
        List<Step> later,
        List<Told> facts,
        List<Told> effects) {

    /** A fact in words with its source and, where it is our reading, why. */
    public record Told(String text, @Nullable String reading, Cite cite) {}

    /** A stage with its years and in what it went further. */
    public record Step(String years, String text, List<String> axes, Cite cite) {
        public Step {
            axes = List.copyOf(axes);
        }
    }

    public PeerShown {
        later = List.copyOf(later);
        facts = List.copyOf(facts);
        effects = List.copyOf(effects);
    }
}

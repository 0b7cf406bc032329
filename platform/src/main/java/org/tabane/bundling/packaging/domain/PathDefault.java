package org.tabane.bundling.packaging.domain;

import java.util.List;
import org.tabane.precedent.LocalText;
import org.tabane.precedent.SourcePage;

/**
 * A value the step-up path starts from, with where it comes from.
 *
 * @param numbers one for each term, or a single one
 */
public record PathDefault(List<Integer> numbers, LocalText reason, List<SourcePage> sources, boolean assumption) {
    public PathDefault {
        numbers = List.copyOf(numbers);
        sources = List.copyOf(sources);
    }
}

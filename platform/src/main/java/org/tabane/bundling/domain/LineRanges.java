package org.tabane.bundling.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;

/** What the ranges of one driver rest on, taken together line by line: the weakest evidence, every source once. */
final class LineRanges {

    private final Evidence standardEvidence;
    private final Wording standardSource;
    private final Set<String> sources = new LinkedHashSet<>();
    private @Nullable Evidence weakest;
    private boolean standard;

    /** @param standardEvidence of the range that holds where nothing more specific was entered */
    LineRanges(Evidence standardEvidence, Wording standardSource) {
        this.standardEvidence = standardEvidence;
        this.standardSource = standardSource;
    }

    void add(@Nullable EnteredRange entered) {
        if (entered == null) {
            standard = true;
            add(standardEvidence);
        } else {
            sources.add(entered.source());
            add(entered.evidence());
        }
    }

    private void add(Evidence evidence) {
        weakest = weakest == null ? evidence : weakest.weaker(evidence);
    }

    Evidence evidence() {
        return weakest == null ? standardEvidence : weakest;
    }

    Wording source() {
        String entered = sources.stream().collect(Collectors.joining("／"));
        if (entered.isEmpty()) {
            return standardSource;
        }
        return standard
                ? new Wording(entered + "／" + standardSource.japanese(), entered + " / " + standardSource.english())
                : Wording.same(entered);
    }

    /** The assumptions behind the default, unless no line uses it. */
    List<String> assumptions(List<String> ofStandard) {
        return standard ? ofStandard : List.of();
    }
}

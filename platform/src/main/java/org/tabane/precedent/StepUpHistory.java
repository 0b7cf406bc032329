package org.tabane.precedent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Prefecture;

/**
 * How one place went further from term to term 「段階的なステップアップ」.
 *
 * @param caseId the full case of the same place, or null if there is none
 */
public record StepUpHistory(
        String id,
        LocalText name,
        Prefecture prefecture,
        @Nullable String caseId,
        List<Phase> phases,
        Citation citation) {

    /**
     * One term.
     *
     * @param untilYear last fiscal year of the term, or null where none is given
     * @param axes in what it went further; our reading of the words, empty for a first term
     */
    public record Phase(FiscalYear from, @Nullable FiscalYear untilYear, LocalText text, List<StepUpAxis> axes) {

        public Phase {
            axes = List.copyOf(axes);
            if (untilYear != null && untilYear.compareTo(from) < 0) {
                throw new IllegalArgumentException("Phase (" + text.ja() + ") ends before it begins.");
            }
        }

        public Optional<FiscalYear> until() {
            return Optional.ofNullable(untilYear);
        }
    }

    public StepUpHistory {
        phases = List.copyOf(phases);
    }
}

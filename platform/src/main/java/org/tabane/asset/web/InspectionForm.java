package org.tabane.asset.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.tabane.asset.ConditionGrade;
import org.tabane.asset.Inspection;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;

/** An inspection as a person types it. */
public record InspectionForm(
        @Nullable FiscalYear year,
        @Nullable String grade,
        @Nullable String round,
        @Nullable LocalDate on,
        @Nullable String inspector,
        @Nullable String occasion,
        @Nullable String findings,
        @Nullable String measureState,
        @Nullable String measure,
        @Nullable String source) {

    /** The inspection as typed; empty when something was rejected. */
    Optional<Inspection> inspection(BindingResult binding) {
        FiscalYear made = year != null ? year : on == null ? null : FiscalYear.containing(on);
        if (made == null && !binding.hasFieldErrors("year")) {
            binding.rejectValue("year", "asset.inspection.year.missing");
        }
        if (made != null && on != null && !made.contains(on)) {
            binding.rejectValue("on", "asset.inspection.on.otherYear");
        }
        if (text(source).isEmpty()) {
            binding.rejectValue("source", "asset.form.source.missing");
        }
        if (!text(round).matches("(?:[1-9]|1\\d|20)?")) {
            binding.rejectValue("round", "asset.inspection.round.bad");
        }
        ConditionGrade found = ConditionGrade.find(text(grade)).orElse(null);
        if (found == null && !text(grade).isEmpty()) {
            binding.rejectValue("grade", "asset.inspection.grade.bad");
        }
        if (binding.hasErrors() || made == null) {
            return Optional.empty();
        }
        return Optional.of(new Inspection(
                made,
                text(occasion),
                text(round).isEmpty() ? null : Integer.valueOf(text(round)),
                on,
                text(inspector),
                found,
                text(findings),
                Arrays.stream(Inspection.MeasureState.values())
                        .filter(state -> state.name().equals(text(measureState)))
                        .findFirst()
                        .orElse(null),
                text(measure),
                text(source),
                Evidence.MEASURED));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\r", "").strip();
    }
}

package org.tabane.ledger.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person typed to open a survey. */
public record SurveyForm(
        @Nullable String name,
        @Nullable LocalDate week,
        @Nullable Integer blockMinutes,
        @Nullable Integer staffInScope,
        @Nullable Integer workingWeeks) {}

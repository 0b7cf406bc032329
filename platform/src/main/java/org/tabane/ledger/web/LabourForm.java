package org.tabane.ledger.web;

import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;
import org.tabane.shared.Yen;

/** What a person typed about the hourly labour cost. */
public record LabourForm(
        @Nullable Yen perHour,
        @Nullable Evidence evidence,
        @Nullable String source) {}

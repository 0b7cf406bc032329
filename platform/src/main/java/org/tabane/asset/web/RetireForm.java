package org.tabane.asset.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Since when and why an asset is out of service. */
public record RetireForm(
        @Nullable LocalDate retiredOn,
        @Nullable String reason,
        @Nullable Integer version) {}

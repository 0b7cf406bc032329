package org.tabane.bundling.design.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A design in a list: without its towns and plans. */
public record DesignLine(
        UUID id,
        UUID organisationId,
        String name,
        boolean shared,
        int towns,
        int plans,
        boolean sample,
        OffsetDateTime changedAt,
        String changedBy) {}

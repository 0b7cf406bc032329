package org.tabane.bundling.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/** One version of a scenario 「第n版」; never changed once made. */
public record ScenarioVersion(
        UUID scenarioId, int number, ScenarioBody body, String note, OffsetDateTime createdAt, String createdBy) {}

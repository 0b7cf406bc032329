package org.tabane.jobs;

import java.time.Instant;

/** One change of a job's state. */
public record JobEvent(JobState state, int attempt, Instant occurredAt) {}

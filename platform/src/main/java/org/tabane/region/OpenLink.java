package org.tabane.region;

import java.time.Instant;
import java.util.UUID;

/** A public link to a town's page that is open 「公開リンク」, without its key, which nobody keeps. */
public record OpenLink(UUID id, String purpose, Instant createdAt) {}

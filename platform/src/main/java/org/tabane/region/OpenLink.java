package org.tabane.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public link to a town's page that was not stopped 「公開リンク」, without its key, which nobody keeps.
 *
 * @param lastDay the last day on which it opens, in Japan; {@code null} without an end
 */
public record OpenLink(
        UUID id,
        String purpose,
        Instant createdAt,
        @Nullable LocalDate lastDay) {
    /** Whether its last day is over. */
    public boolean isOver(LocalDate today) {
        return lastDay != null && lastDay.isBefore(today);
    }
}

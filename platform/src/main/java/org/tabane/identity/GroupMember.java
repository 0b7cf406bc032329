package org.tabane.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's part in a group.
 *
 * @param from first day
 * @param until first day after it left, or {@code null} while it stays
 * @param accepted whether its own administrator accepted; until then it is only asked
 * @param sharesLedger whether its own administrator consented that the other members read its ledger figures
 */
public record GroupMember(
        Organisation organisation,
        LocalDate from,
        @Nullable LocalDate until,
        boolean accepted,
        boolean sharesLedger,
        int version) {}

package org.tabane.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.FiscalYear;

/**
 * One version of an asset in the register.
 *
 * @param organisation whose register it stands in
 * @param validFrom from which day it is as described
 * @param validUntil the day it was given up; {@code null} while in service
 * @param grade the latest condition grade; {@code null} where there is none
 * @param gradeYear the fiscal year of that grade
 */
public record Asset(
        AssetId id,
        int version,
        OrganisationId organisation,
        AssetContent content,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable ConditionGrade grade,
        @Nullable FiscalYear gradeYear,
        Change change) {

    /** In service today, as far as the register knows. */
    public boolean inService() {
        return validUntil == null;
    }

    /**
     * How a version came about.
     *
     * @param batch what was recorded together with it
     * @param by who recorded it; {@code null} for the platform itself
     */
    public record Change(
            ChangeKind kind,
            String reason,
            UUID batch,
            Instant at,
            @Nullable UUID by) {}

    /** What a version did to the asset. */
    public enum ChangeKind {
        CREATED,
        EDITED,
        MOVED,
        RETIRED,
        RESTORED,
        /** It should never have been in the register. */
        WITHDRAWN,
        UNDONE;

        public String messageKey() {
            return "asset.change." + name().toLowerCase(Locale.ROOT);
        }
    }
}

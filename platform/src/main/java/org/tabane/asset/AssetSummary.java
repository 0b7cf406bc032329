package org.tabane.asset;

import org.jspecify.annotations.Nullable;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Quantity;

/**
 * An asset as a list shows it.
 *
 * @param position where the list goes on after this row
 */
public record AssetSummary(
        AssetId id,
        OrganisationId organisation,
        LocalGovernmentCode municipality,
        AssetKind kind,
        String code,
        String name,
        String ownerName,
        String route,
        String address,
        @Nullable Quantity quantity,
        BuildYear buildYear,
        @Nullable ConditionGrade grade,
        @Nullable FiscalYear gradeYear,
        boolean hasPlace,
        Evidence evidence,
        AssetQuery.Position position) {}

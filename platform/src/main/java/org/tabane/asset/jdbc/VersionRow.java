package org.tabane.asset.jdbc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.Asset.ChangeKind;
import org.tabane.asset.AssetContent;
import org.tabane.asset.AssetId;
import org.tabane.asset.ConditionGrade;
import org.tabane.shared.FiscalYear;

/** A version about to be written. */
public record VersionRow(
        AssetId id,
        int version,
        AssetContent content,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable ConditionGrade grade,
        @Nullable FiscalYear gradeYear,
        ChangeKind kind,
        String reason) {}

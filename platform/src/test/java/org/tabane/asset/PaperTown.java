package org.tabane.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.tabane.asset.RegisterAssets.Author;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Quantity;
import org.tabane.storage.TenantContext;

/** A town with an organisation and a register of its own for each test. */
record PaperTown(LocalGovernmentCode code, UUID organisation) {
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    PaperTown(String code) {
        this(new LocalGovernmentCode(code), UUID.randomUUID());
    }

    TenantContext context() {
        return TenantContext.of(UUID.randomUUID(), Set.of(organisation), Set.of(organisation));
    }

    Author author() {
        return new Author(organisation, null);
    }

    OrganisationId id() {
        return new OrganisationId(organisation);
    }

    /** A bridge of 12.5 m. */
    AssetContent bridge(String code, String name, @Nullable String wkt, BuildYear built) {
        return asset(AssetKind.ROAD_BRIDGE, code, name, wkt, built);
    }

    AssetContent asset(AssetKind kind, String code, String name, @Nullable String wkt, BuildYear built) {
        return new AssetContent(
                this.code,
                kind,
                code,
                name,
                "",
                "府中市",
                "道路課",
                wkt == null ? null : geometry(wkt),
                new Quantity(new BigDecimal("12.5"), kind.unit()),
                built,
                "",
                "宮町1丁目",
                "市道1号線",
                null,
                Map.of("width_m", "6.0"),
                "",
                "橋梁台帳",
                Evidence.MEASURED);
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}

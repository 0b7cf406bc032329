package org.tabane.asset;

import static org.tabane.asset.AssetColumns.has;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.tabane.asset.domain.Fingerprints;
import org.tabane.asset.domain.Placement;
import org.tabane.exchange.Column;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.RowFaults;
import org.tabane.exchange.RowValues;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Quantity;
import org.tabane.shared.Sector;

/**
 * Turns the typed cells of one row into an asset. One for each reading of a file, since it holds a projection and what it found in
 * the row it just checked.
 */
final class AssetRowReader {
    private final LocalGovernmentCode own;
    private final RowShapes shapes;
    private final @Nullable AssetKind unnamedKind;
    private final String defaultSource;
    private @Nullable AssetEntry checked;

    /**
     * @param own the town or prefecture whose register it is
     * @param unnamedKind the kind of rows that name none; {@code null} where the person did not say
     */
    AssetRowReader(
            LocalGovernmentCode own, Placement placement, @Nullable AssetKind unnamedKind, String defaultSource) {
        this.own = own;
        this.shapes = new RowShapes(placement);
        this.unnamedKind = unnamedKind;
        this.defaultSource = defaultSource;
    }

    ImportDefinition<AssetEntry> definition(String name) {
        return ImportDefinition.<AssetEntry>named(name)
                .sheet("資産台帳", "Assets", "橋梁", "台帳", "施設一覧", "資産一覧")
                .columns(AssetColumns.all())
                .check(this::check)
                .row(row -> java.util.Objects.requireNonNull(checked))
                .key(entry -> key(entry.content()));
    }

    /** Sixteen characters, because a long file's keys are all held in memory. */
    static String key(AssetContent content) {
        UUID key = Fingerprints.naturalKey(content);
        byte[] bytes = java.nio.ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private void check(RowValues row, RowFaults faults) {
        checked = null;
        LocalGovernmentCode municipality = municipality(row, faults);
        AssetKind kind = kind(row, faults);
        Geometry shape = shapes.read(row, faults);
        Quantity quantity = kind == null ? null : quantity(row, kind);
        KilometrePost post = post(row, faults);
        Inspection inspection = inspection(row, faults);
        if (!faults.isEmpty() || kind == null) {
            return;
        }
        if (shape == null) {
            faults.remark(AssetColumns.LATITUDE, "asset.remark.place_missing");
        }
        if (row.find(AssetColumns.BUILT).isEmpty()) {
            faults.remark(AssetColumns.BUILT, "asset.remark.build_year_missing");
        }
        String name = name(row, kind, faults);
        AssetContent content = new AssetContent(
                municipality,
                kind,
                text(row, AssetColumns.CODE).isEmpty() ? foreignId(row) : text(row, AssetColumns.CODE),
                name,
                text(row, AssetColumns.KANA),
                text(row, AssetColumns.OWNER),
                text(row, AssetColumns.OFFICE),
                shape,
                quantity,
                row.find(AssetColumns.BUILT).orElse(BuildYear.NOT_RECORDED),
                text(row, AssetColumns.TOWN_ID),
                text(row, AssetColumns.ADDRESS),
                text(row, AssetColumns.ROUTE),
                post,
                further(row),
                text(row, AssetColumns.NOTE),
                row.find(AssetColumns.SOURCE).orElse(defaultSource),
                row.find(AssetColumns.EVIDENCE).orElse(Evidence.MEASURED));
        if ((content.name() + content.address() + content.note() + content.route()).indexOf('\uFFFD') >= 0) {
            faults.remark(AssetColumns.NAME, "asset.remark.text_undecodable");
        }
        checked = new AssetEntry(content, inspection);
    }

    /** The id another register gave; our own, which our exports carry, says nothing about the asset. */
    private static String foreignId(RowValues row) {
        String id = text(row, AssetColumns.ID);
        return id.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? "" : id;
    }

    private LocalGovernmentCode municipality(RowValues row, RowFaults faults) {
        LocalGovernmentCode code = row.find(AssetColumns.LOCATED)
                .or(() -> row.find(AssetColumns.PUBLISHER))
                .orElse(own);
        if (!own.isPrefecture() && !code.equals(own)) {
            Column<?> column =
                    row.find(AssetColumns.LOCATED).isPresent() ? AssetColumns.LOCATED : AssetColumns.PUBLISHER;
            faults.add(column, "asset.fault.other_municipality", code.value(), own.value());
        }
        return code;
    }

    private @Nullable AssetKind kind(RowValues row, RowFaults faults) {
        String named = text(row, AssetColumns.KIND);
        Optional<Sector> sector = row.find(AssetColumns.SECTOR).flatMap(Sector::find);
        if (!named.isEmpty()) {
            Optional<AssetKind> kind = AssetKind.find(named);
            if (kind.isPresent()) {
                return kind.get();
            }
            if (sector.isPresent() || unnamedKind != null) {
                faults.remark(AssetColumns.KIND, "asset.remark.kind_unknown", named);
                return sector.map(AssetKind::otherOf).orElse(unnamedKind);
            }
            faults.add(AssetColumns.KIND, "asset.fault.kind_unknown", named);
            return null;
        }
        if (unnamedKind != null) {
            return unnamedKind;
        }
        if (has(row, AssetColumns.BRIDGE_LENGTH)) {
            return AssetKind.ROAD_BRIDGE;
        }
        if (sector.isPresent()) {
            faults.remark(AssetColumns.KIND, "asset.remark.kind_missing");
            return AssetKind.otherOf(sector.get());
        }
        faults.add("asset.fault.kind_missing");
        return null;
    }

    private static String name(RowValues row, AssetKind kind, RowFaults faults) {
        String name = text(row, AssetColumns.NAME);
        if (!name.isEmpty()) {
            return name;
        }
        faults.remark(AssetColumns.NAME, "asset.remark.name_missing");
        for (Column<String> other : List.of(AssetColumns.CODE, AssetColumns.ADDRESS, AssetColumns.ROUTE)) {
            if (!text(row, other).isEmpty()) {
                return kind.japaneseName() + " " + text(row, other);
            }
        }
        return kind.japaneseName();
    }

    private static @Nullable Quantity quantity(RowValues row, AssetKind kind) {
        BigDecimal amount = row.find(AssetColumns.QUANTITY)
                .or(() -> row.find(AssetColumns.BRIDGE_LENGTH))
                .orElse(null);
        if (amount == null) {
            return null;
        }
        boolean length = row.find(AssetColumns.QUANTITY).isEmpty();
        String unit = length ? "m" : text(row, AssetColumns.UNIT);
        return new Quantity(amount, unit.isEmpty() ? kind.unit() : unit);
    }

    private static @Nullable KilometrePost post(RowValues row, RowFaults faults) {
        BigDecimal from = row.find(AssetColumns.KILOMETRE_FROM).orElse(null);
        BigDecimal until = row.find(AssetColumns.KILOMETRE_UNTIL).orElse(null);
        if (from == null && until != null) {
            faults.add(AssetColumns.KILOMETRE_UNTIL, "asset.fault.kilometre_begin");
        }
        return from == null ? null : new KilometrePost(from, until);
    }

    private @Nullable Inspection inspection(RowValues row, RowFaults faults) {
        FiscalYear year = row.find(AssetColumns.INSPECTED_YEAR)
                .or(() -> row.find(AssetColumns.INSPECTED_ON).map(FiscalYear::containing))
                .orElse(null);
        ConditionGrade grade = row.find(AssetColumns.GRADE).orElse(null);
        if (year == null) {
            if (grade != null) {
                faults.remark(AssetColumns.GRADE, "asset.remark.grade_without_year");
            }
            return null;
        }
        return new Inspection(
                year,
                "",
                row.find(AssetColumns.ROUND).map(Long::intValue).orElse(null),
                row.find(AssetColumns.INSPECTED_ON).orElse(null),
                text(row, AssetColumns.INSPECTOR),
                grade,
                text(row, AssetColumns.FINDINGS),
                row.find(AssetColumns.MEASURE_STATE).orElse(null),
                text(row, AssetColumns.MEASURE),
                row.find(AssetColumns.SOURCE).orElse(defaultSource),
                row.find(AssetColumns.EVIDENCE).orElse(Evidence.MEASURED));
    }

    private static Map<String, String> further(RowValues row) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Column<String> column : AssetColumns.FURTHER) {
            row.find(column).ifPresent(value -> facts.put(column.names().getFirst(), value));
        }
        if (row.find(AssetColumns.CODE).isPresent() && !foreignId(row).isEmpty()) {
            facts.put("施設ID", foreignId(row));
        }
        return facts;
    }

    static String text(RowValues row, Column<String> column) {
        return row.find(column).orElse("");
    }
}

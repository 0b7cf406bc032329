package org.tabane.asset.jdbc;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.postgresql.geometric.PGbox;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetContent;
import org.tabane.asset.AssetId;
import org.tabane.asset.AssetKind;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.BuildYear;
import org.tabane.asset.ConditionGrade;
import org.tabane.asset.KilometrePost;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Quantity;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the register as values. */
final class AssetRows {
    static final String COLUMNS = """
            municipality_code, id, version, organisation_id, kind, code, name, kana, owner_name, owner_office, geometry, bounds, quantity,
                   unit, build_year, build_year_unknown, town_id, address, route, kilometre_from, kilometre_until, attributes, note, source,
                   evidence, valid_from, valid_until, grade, grade_year, change_kind, reason, batch_id, recorded_at, recorded_by, natural_key""";

    static final String SELECT = "select " + COLUMNS + " from asset.asset";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private AssetRows() {}

    static Asset asset(ResultSet row) throws SQLException {
        Date until = row.getDate("valid_until");
        return new Asset(
                new AssetId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                content(row),
                row.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                grade(row),
                year(row, "grade_year"),
                new Asset.Change(
                        Asset.ChangeKind.valueOf(row.getString("change_kind")),
                        row.getString("reason"),
                        row.getObject("batch_id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("recorded_by", UUID.class)));
    }

    private static AssetContent content(ResultSet row) throws SQLException {
        return new AssetContent(
                new LocalGovernmentCode(row.getString("municipality_code")),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("kana"),
                row.getString("owner_name"),
                row.getString("owner_office"),
                geometry(row.getBytes("geometry")),
                quantity(row),
                buildYear(row),
                row.getString("town_id"),
                row.getString("address"),
                row.getString("route"),
                post(row),
                attributes(row.getString("attributes")),
                row.getString("note"),
                row.getString("source"),
                Evidence.valueOf(row.getString("evidence")));
    }

    static @Nullable Quantity quantity(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal("quantity");
        return value == null ? null : new Quantity(value, row.getString("unit"));
    }

    static BuildYear buildYear(ResultSet row) throws SQLException {
        int year = row.getInt("build_year");
        return row.wasNull()
                ? row.getBoolean("build_year_unknown") ? BuildYear.UNKNOWN : BuildYear.NOT_RECORDED
                : BuildYear.of(year);
    }

    static @Nullable ConditionGrade grade(ResultSet row) throws SQLException {
        int grade = row.getInt("grade");
        return row.wasNull() ? null : ConditionGrade.of(grade);
    }

    static @Nullable FiscalYear year(ResultSet row, String column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : FiscalYear.of(year);
    }

    static @Nullable BoundingBox box(ResultSet row) throws SQLException {
        PGbox box = (PGbox) row.getObject("bounds");
        if (box == null || box.point == null) {
            return null;
        }
        return new BoundingBox(
                Math.min(box.point[0].x, box.point[1].x),
                Math.min(box.point[0].y, box.point[1].y),
                Math.max(box.point[0].x, box.point[1].x),
                Math.max(box.point[0].y, box.point[1].y));
    }

    private static @Nullable KilometrePost post(ResultSet row) throws SQLException {
        BigDecimal from = row.getBigDecimal("kilometre_from");
        return from == null ? null : new KilometrePost(from, row.getBigDecimal("kilometre_until"));
    }

    private static Map<String, String> attributes(String json) {
        return JSON.readValue(json, ATTRIBUTES);
    }

    static @Nullable Geometry geometry(byte @Nullable [] wkb) {
        if (wkb == null) {
            return null;
        }
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored geometry cannot be read.", e);
        }
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getDate(column).toLocalDate();
    }
}

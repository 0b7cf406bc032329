package org.tabane.asset;

import java.math.BigDecimal;
import java.util.List;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnTypes;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

/**
 * The columns of a register as files have them.
 *
 * <p>Names: our template and export in the columns of the 自治体標準オープンデータセット; then the CSV and the JSON paths of xROAD (全国道路施設点検
 * データベース), and what municipal registers call them.
 */
final class AssetColumns {
    static final Column<String> SECTOR = Column.optional(
            "sector",
            AssetColumnTypes.named(text -> Sector.find(text).isPresent(), "asset.fault.sector_unknown"),
            "分野",
            "sector");
    static final Column<String> KIND =
            Column.optional("kind", ColumnTypes.text(60), "種別", "kind", "資産種別", "施設種別", "施設区分", "種類", "工種");
    static final Column<String> CODE = Column.optional(
            "code",
            ColumnTypes.text(60),
            "施設番号",
            "code",
            "資産番号",
            "管理番号",
            "整理番号",
            "台帳番号",
            "橋梁番号",
            "橋梁コード",
            "公園番号",
            "路線番号",
            "照明番号",
            "管理者番号",
            "shisetsu_bangou",
            "asset_code");
    static final Column<String> ID = Column.optional(
            "id", ColumnTypes.text(60), "ID", "identifier", "施設ID", "shisetsu_id", "資産ID", "fid", "objectid");
    static final Column<String> NAME = Column.optional(
            "name",
            ColumnTypes.text(200),
            "名称",
            "name",
            "施設名",
            "施設名称",
            "橋梁名",
            "橋名",
            "橋りょう名",
            "資産名",
            "トンネル名",
            "公園名",
            "河川名",
            "名前",
            "syogen.shisetsu.meisyou",
            "meisyou");
    static final Column<String> KANA = Column.optional(
            "kana",
            ColumnTypes.text(200),
            "名称_カナ",
            "name_kana",
            "ふりがな",
            "フリガナ",
            "施設名_フリガナ",
            "syogen.shisetsu.furigana",
            "furigana");
    static final Column<LocalGovernmentCode> LOCATED = Column.optional(
            "located",
            ColumnTypes.localGovernmentCode(),
            "所在地_全国地方公共団体コード",
            "located_code",
            "市区町村コード",
            "行政区域コード",
            "syogen.gyousei_kuiki.shikuchouson_code");
    static final Column<LocalGovernmentCode> PUBLISHER = Column.optional(
            "publisher", ColumnTypes.localGovernmentCode(), "全国地方公共団体コード", "local_government_code", "団体コード");
    static final Column<String> OWNER = Column.optional(
            "owner",
            ColumnTypes.text(100),
            "管理者",
            "owner",
            "管理者名",
            "管理者名称",
            "道路管理者名称",
            "道路管理者_名称",
            "道路管理者名",
            "施設管理者",
            "管理団体",
            "syogen.kanrisya.meisyou");
    static final Column<String> OFFICE = Column.optional(
            "office",
            ColumnTypes.text(100),
            "管理事務所",
            "office",
            "道路管理者_管理事務所名",
            "管理事務所名",
            "担当課",
            "所管課",
            "syogen.kanrisya.jimusyo");
    static final Column<String> ROUTE = Column.optional(
            "route", ColumnTypes.text(100), "路線名", "route", "路線", "水系名", "河川・水路名", "路線・水系・公園名", "syogen.rosen.meisyou");
    static final Column<BigDecimal> KILOMETRE_FROM =
            Column.optional("kilometre_from", ColumnTypes.quantity(3), "キロ程", "kilometre_post", "距離標", "測点", "キロ程_始点");
    static final Column<BigDecimal> KILOMETRE_UNTIL =
            Column.optional("kilometre_until", ColumnTypes.quantity(3), "キロ程_終点", "kilometre_until");
    static final Column<String> ADDRESS = Column.optional(
            "address",
            ColumnTypes.text(200),
            "所在地_連結表記",
            "address",
            "所在地",
            "住所",
            "位置",
            "設置場所",
            "所在",
            "street_address",
            "strLocation");
    static final Column<String> TOWN_ID = Column.optional(
            "town_id",
            AssetColumnTypes.named(text -> text.matches("\\d{7}"), "asset.fault.town_id"),
            "町字ID",
            "town_id");
    static final Column<BigDecimal> QUANTITY = Column.optional(
            "quantity",
            AssetColumnTypes.amount("m", "km", "㎡", "m2", "ha", "㎢", "km2", "本", "基", "箇所", "灯", "棟", "園"),
            "数量",
            "quantity",
            "延長",
            "面積",
            "本数",
            "基数",
            "管路延長",
            "敷地面積",
            "供用面積",
            "施設延長");
    static final Column<String> UNIT = Column.optional("unit", ColumnTypes.text(10), "単位", "unit", "数量単位");
    static final Column<BigDecimal> BRIDGE_LENGTH = Column.optional(
            "bridge_length", AssetColumnTypes.amount("m", "km"), "橋長", "bridge_length_m", "橋長【m】", "syogen.kyouchou");
    static final Column<BuildYear> BUILT = Column.optional(
            "built",
            new AssetColumnTypes.Built(),
            "設置年度",
            "built",
            "架設年度_西暦",
            "架設年度",
            "架設年",
            "建設年度",
            "建設年",
            "設置年",
            "竣工年度",
            "竣工年",
            "供用開始年度",
            "布設年度",
            "敷設年度",
            "整備年度",
            "開設年度",
            "取得年度",
            "設置年度_西暦",
            "syogen.kasetsu_nendo");
    static final Column<String> LATITUDE = Column.optional(
            "latitude",
            ColumnTypes.text(40),
            "緯度",
            "latitude",
            "lat",
            "起点側位置_緯度",
            "起点緯度",
            "緯度_10進",
            "syogen.ichi.ido",
            "ido",
            "Ｙ緯度");
    static final Column<String> LONGITUDE = Column.optional(
            "longitude",
            ColumnTypes.text(40),
            "経度",
            "longitude",
            "lon",
            "lng",
            "long",
            "起点側位置_経度",
            "起点経度",
            "経度_10進",
            "syogen.ichi.keido",
            "keido",
            "Ｘ経度");
    static final Column<String> X = Column.optional("x", ColumnTypes.text(40), "X座標", "x_north", "平面直角X", "座標X", "X");
    static final Column<String> Y = Column.optional("y", ColumnTypes.text(40), "Y座標", "y_east", "平面直角Y", "座標Y", "Y");
    static final Column<String> SHAPE = Column.optional(
            "shape",
            ColumnTypes.text(20_000_000),
            "形状_WKT",
            "geometry_wkt",
            "WKT",
            "形状",
            "geometry",
            "geom",
            "the_geom",
            "wkt_geom");
    static final Column<FiscalYear> INSPECTED_YEAR = Column.optional(
            "inspected_year",
            new AssetColumnTypes.LenientYear(),
            "点検年度",
            "inspected_year",
            "点検記録_点検実施年度",
            "点検記録_点検実施年次",
            "点検実施年度",
            "点検実施年次",
            "最終点検年度",
            "最新点検年度",
            "診断年度",
            "tenken.nendo");
    static final Column<java.time.LocalDate> INSPECTED_ON =
            Column.optional("inspected_on", ColumnTypes.date(), "点検日", "inspected_on", "点検年月日", "点検実施日");
    static final Column<ConditionGrade> GRADE = Column.optional(
            "grade",
            new AssetColumnTypes.Grade(),
            "健全性",
            "grade",
            "点検記録_判定区分",
            "判定区分",
            "点検判定区分",
            "健全性の区分",
            "健全性の診断区分",
            "健全度",
            "総合判定",
            "tenken.kiroku.hantei_kubun");
    static final Column<Long> ROUND = Column.optional("round", ColumnTypes.wholeNumber(1, 20), "点検巡目", "round", "巡目");
    static final Column<String> INSPECTOR =
            Column.optional("inspector", ColumnTypes.text(100), "点検者", "inspector", "点検業者", "点検実施者");
    static final Column<String> FINDINGS =
            Column.optional("findings", ColumnTypes.text(2_000), "所見", "findings", "点検所見", "損傷状況");
    static final Column<Inspection.MeasureState> MEASURE_STATE = Column.optional(
            "measure_state",
            new AssetColumnTypes.Measure(),
            "措置状況",
            "measure_state",
            "対策状況",
            "tenken.syuzen.sochi_joukyou");
    static final Column<String> MEASURE =
            Column.optional("measure", ColumnTypes.text(400), "措置内容", "measure", "対策内容", "修繕内容");
    static final Column<String> NOTE = Column.optional("note", ColumnTypes.text(2_000), "備考", "note", "摘要", "メモ");
    static final Column<String> SOURCE = Column.optional("source", ColumnTypes.text(200), "出典", "source", "資料名");
    static final Column<Evidence> EVIDENCE = Column.optional("evidence", ColumnTypes.evidence(), "根拠", "evidence");

    /** Facts kept in the register's own words, under their column's Japanese name. */
    static final List<Column<String>> FURTHER = List.of(
            further("width", "幅員(m)", "width_m", "幅員", "全幅員", "有効幅員", "syogen.fukuin"),
            further("spans", "径間数", "spans", "径間", "syogen.keikansuu"),
            further(
                    "superstructure",
                    "上部工使用材料",
                    "superstructure",
                    "上部工（使用材料）",
                    "上部工",
                    "上部工_使用材料等",
                    "上部工使用材料等",
                    "橋種",
                    "構造形式"),
            further("pavement", "舗装種別", "pavement", "舗装"),
            further("road_class", "道路種別", "road_class", "道路の種類", "路線種別", "等級"),
            further("lamp", "灯具", "lamp", "灯種", "光源", "ランプ種別"),
            further("diameter", "管径(mm)", "diameter_mm", "管径", "口径", "呼び径"),
            further("pipe_material", "管種", "pipe_material", "管材"),
            further("species", "樹種", "species"),
            further("girth", "幹周(cm)", "girth_cm", "幹周"),
            further("district", "担当工区", "work_district", "工区"),
            further("register_url", "台帳URL", "register_url", "URL"));

    private AssetColumns() {}

    private static Column<String> further(String key, String... names) {
        return Column.optional(key, ColumnTypes.text(400), names);
    }

    /** All columns in the order of the template. */
    static Column<?>[] all() {
        List<Column<?>> all = new java.util.ArrayList<>(List.of(
                PUBLISHER,
                ID,
                NAME,
                KANA,
                LOCATED,
                TOWN_ID,
                ADDRESS,
                LATITUDE,
                LONGITUDE,
                SECTOR,
                KIND,
                CODE,
                OWNER,
                OFFICE,
                ROUTE,
                KILOMETRE_FROM,
                KILOMETRE_UNTIL,
                QUANTITY,
                UNIT,
                BRIDGE_LENGTH,
                BUILT,
                GRADE,
                INSPECTED_YEAR,
                INSPECTED_ON,
                ROUND,
                INSPECTOR,
                FINDINGS,
                MEASURE_STATE,
                MEASURE));
        all.addAll(FURTHER);
        all.addAll(List.of(X, Y, SHAPE, NOTE, SOURCE, EVIDENCE));
        return all.toArray(Column<?>[]::new);
    }

    /** Whether the file has a column, filled in this row or not. */
    static boolean has(org.tabane.exchange.RowValues row, Column<?> column) {
        return !row.place(column).equals(row.row());
    }
}

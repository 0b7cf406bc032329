package org.tabane.cli.estimate;

import java.util.List;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Sheets;

/** The columns of the estimate's files, in the order of the templates. */
public final class EstimateColumns {

    public static final String MUNICIPALITY = "municipality";
    public static final String WORK_ITEM = "work_item";
    public static final String OUTSOURCED_YEN = "outsourced_yen";
    public static final String DIRECT_HOURS = "direct_hours";
    public static final String CONTRACTS = "contracts";
    public static final String REQUESTS = "requests";
    public static final String QUANTITY = "quantity";
    public static final String YEN_PER_HOUR = "yen_per_hour";
    public static final String YEN = "yen";
    public static final String SET_UP_YEN = "set_up_yen";
    public static final String YEARS = "years";
    public static final String DRIVER = "driver";
    public static final String LOW = "low";
    public static final String MODE = "mode";
    public static final String HIGH = "high";
    public static final String NEW_WORK = "new_work";
    public static final String HOURS = "hours";

    static final Column MUNICIPALITY_COLUMN = Column.required(
            MUNICIPALITY,
            "団体。全国地方公共団体コード（5桁または6桁）か名称 / municipality: local government code or name",
            "団体コード",
            "団体",
            "市町村",
            "市区町村",
            "code");

    private static final Column WORK_ITEM_COLUMN = Column.required(WORK_ITEM, "業務項目（例 R07） / work item", "業務項目", "業務");
    private static final Column OUTSOURCED_COLUMN =
            Column.required(OUTSOURCED_YEN, "委託金額 円/年（0以上の整数） / yen per year, whole", "委託金額", "委託額");
    private static final Column HOURS_COLUMN =
            Column.required(DIRECT_HOURS, "直営対応時間 時間/年（0以上） / hours per year", "直営対応時間", "直営時間");

    static final Sheets BASELINE_SHEET = Sheets.named("baseline", "現状");
    static final Sheets BUNDLED_SHEET = Sheets.named("bundled", "束ね後");
    static final Sheets LABOUR_SHEET = Sheets.named("labour", "人件費単価");
    static final Sheets FEES_SHEET = Sheets.named("fees", "費用");
    static final Sheets DRIVERS_SHEET = Sheets.named("drivers", "要因");
    static final Sheets FREED_SHEET = Sheets.named("freed", "振り向け先");

    static final List<Column> BASELINE = List.of(
            MUNICIPALITY_COLUMN,
            WORK_ITEM_COLUMN,
            OUTSOURCED_COLUMN,
            HOURS_COLUMN,
            Column.optional(CONTRACTS, "契約件数 件/年 / contracts let per year", "契約件数"),
            Column.optional(REQUESTS, "要望・通報件数 件/年（計算には使いません） / requests per year, not used", "要望件数", "通報件数"),
            Column.optional(QUANTITY, "数量（計算には使いません） / quantity, not used", "数量"),
            Column.optional("unit", "数量の単位 / unit of the quantity", "単位"),
            Column.optional("evidence", "根拠 measured・surveyed・assumed（実測・調査・仮定） / evidence", "根拠"));

    static final List<Column> BUNDLED = List.of(MUNICIPALITY_COLUMN, WORK_ITEM_COLUMN, OUTSOURCED_COLUMN, HOURS_COLUMN);

    static final List<Column> LABOUR =
            List.of(MUNICIPALITY_COLUMN, Column.required(YEN_PER_HOUR, "人件費単価 円/時間（0以上、小数可） / yen per hour", "人件費単価"));

    static final List<Column> FEES = List.of(
            MUNICIPALITY_COLUMN,
            Column.required(YEN, "束ねた後の統括マネジメント・窓口費 円/年 / fees of bundling, yen per year", "円", "金額", "マネジメント・窓口"),
            Column.optional(SET_UP_YEN, "初期費用 円（1回） / one-off set-up, yen", "初期費用", "一度きりの初期費用"),
            Column.optional(YEARS, "初期費用を割る年数（空欄は1） / years the set-up is spread over", "年数", "契約年数"));

    static final List<Column> DRIVERS = List.of(
            Column.required(DRIVER, "変化の要因（docs/cli.md の一覧） / driver of change", "要因", "変化の要因"),
            Column.optional(MUNICIPALITY, "団体。空欄は全団体 / empty: all", "団体コード", "団体", "市町村", "市区町村", "code"),
            Column.optional(WORK_ITEM, "業務項目。空欄は全項目 / empty: all", "業務項目", "業務"),
            Column.required(LOW, "下限 / low", "低", "下限", "最小"),
            Column.required(MODE, "最もありそうな値 / most likely", "最頻", "最頻値", "最もありそう", "mode_value"),
            Column.required(HIGH, "上限 / high", "高", "上限", "最大"),
            Column.optional("source", "出典 / where the figures come from", "出典"));

    static final List<Column> FREED = List.of(
            Column.required(NEW_WORK, "振り向け先の業務（例 計画策定） / new work", "振り向け先", "業務名"),
            Column.required(HOURS, "時間/年（合計＝創出時間） / hours per year, adding up to the freed hours", "時間"));

    private EstimateColumns() {}
}

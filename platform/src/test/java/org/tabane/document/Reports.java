package org.tabane.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tabane.document.Block.*;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;

/** Reports of an invented group of towns. */
final class Reports {

    private static final Source LEDGER =
            new Source("効果試算台帳 第3版", "令和7年度 実績", "川辺村の公園（仮定で補う）", "直営 ＝ 時間 × 人件費単価。合計は 直営＋委託");
    private static final Source ENTRIES = new Source(
            "各団体の決算・契約台帳、職員の業務時間調査（令和8年6月）", "令和8年9月30日", "業務項目 56のうち 2", "乱数 6,000回。団体の P50 の和は群の P50 に一致しません");

    private Reports() {}

    static Report estimate() {
        List<Block> blocks = new ArrayList<>(List.of(
                answer(),
                new Figure("図1", "年間コスト　現状と束ね後", "千円（最もありそうな値）", ChartTest.nowAndBundled(), LEDGER),
                new Heading(1, "団体ごとの損得", "プラスは負担が減る、▲は増える。P50 と、10回に8回の幅（P10〜P90）"),
                members("北沢市", "川辺村"),
                new Note(Tone.LOSS, "安くなることが目的ではありません", "川辺村は負担が増えます。理由は巡回が年2回から月1回になるため。受け取る水準と合わせて説明してください。"),
                new Heading(1, "次に測るとよい項目", "その値だけを下限から上限へ動かしたとき、群の減る額がどれだけ動くか"),
                new Figure(
                        "図2",
                        "群の減る額への効き方",
                        "千円",
                        ChartTest.drivers(),
                        new Source("効果試算台帳 第3版", "令和8年9月30日", "", "他の項目は最もありそうな値に固定（トルネード）")),
                new Figure(
                        "図3",
                        "将来人口",
                        "人",
                        ChartTest.population(),
                        new Source("国立社会保障・人口問題研究所（推計の形を示す SAMPLE）", "令和5年推計", "", "2030年から推計")),
                new Heading(1, "試算の条件"),
                new Heading(2, "数字の出どころ"),
                new DataTable(
                        "",
                        List.of(
                                Column.words("出どころ", 2),
                                Column.words("意味", 7),
                                Column.numbers("項目", "件", 2),
                                Column.numbers("金額の割合", "％", 2)),
                        List.of(
                                Row.of(
                                        Cell.badge(Evidence.MEASURED),
                                        Cell.text("台帳・日報・契約書で測った値"),
                                        Cell.amount(31),
                                        Cell.amount(68)),
                                Row.of(
                                        Cell.badge(Evidence.SURVEYED),
                                        Cell.text("1週間調査・見積・聞き取り"),
                                        Cell.amount(14),
                                        Cell.amount(22)),
                                Row.of(
                                        Cell.badge(Evidence.ASSUMED),
                                        Cell.text("手引きや先行事例から置いた幅"),
                                        Cell.amount(9),
                                        Cell.amount(10)),
                                Row.of(
                                        Cell.badge(Evidence.SAMPLE),
                                        Cell.text("例示。公式の値ではありません"),
                                        Cell.missing(),
                                        Cell.empty())),
                        null),
                new Paragraph("対象は道路・河川・公園の日常維持です。災害復旧、橋りょうの定期点検、工事請負は含みません。金額は税込、年平均です。"
                        + "人件費単価は給与費（共済費を含む）を年間の勤務時間で除した値で、団体ごとに異なります。"),
                new Bullets(List.of(
                        "巡回は現行の頻度を下回らないものとする。",
                        "委託額の変化は、対象数量・諸経費・複数年化の三つに分けて置く。",
                        "全体マネジメント費は受注者の統括に要する費用で、団体の負担金に含める。")),
                new Heading(2, "業務項目ごとの内訳"),
                items(48),
                new SignOff(
                        List.of(
                                new Signature("担当", "佐藤", LocalDate.of(2026, 10, 20)),
                                new Signature("係長", "鈴木", LocalDate.of(2026, 10, 21)),
                                new Signature("課長", null, null)),
                        "電子の決裁欄です。")));
        return new Report(
                "導入効果試算書",
                "道路・河川・公園の日常維持　4市町村　令和9年度から3年　／　千円・税込・年平均",
                "北沢広域インフラ群",
                FiscalYear.of(2026),
                "第3版",
                LocalDateTime.of(2026, 10, 21, 10, 24),
                Locale.JAPANESE,
                Report.Layout.PAGES,
                blocks);
    }

    /** The council's one page; names as long as the caller likes. */
    static Report councilSheet(String first, String third) {
        return new Report(
                "道路・河川・公園の維持を束ねる効果（見込み）",
                "議会説明資料　令和9年度から3年　／　千円・税込・年平均",
                "北沢広域インフラ群",
                FiscalYear.of(2026),
                "第3版",
                LocalDateTime.of(2026, 10, 21, 10, 24),
                Locale.JAPANESE,
                Report.Layout.ONE_PAGE,
                List.of(
                        answer(),
                        new SideBySide(
                                List.of(new Figure("図1", "年間コスト　現状と束ね後", "千円", ChartTest.nowAndBundled(), LEDGER)),
                                List.of(
                                        new Heading(2, "なぜ束ねるか"),
                                        new Bullets(List.of(
                                                "土木技術職員は4団体で 7人。2人の町村が二つ。",
                                                "住民の通報は年 1,240件、初動は平均 3.1日。",
                                                "入札の不調が3年で 9件。")),
                                        new Heading(2, "監督と責任"),
                                        new Paragraph("道路管理者の責任は各市町村に残ります。履行確認は幹事の北沢市が毎月行い、結果を各団体が承認します。")),
                                54),
                        new Heading(1, "団体ごとの損得", "▲は負担が増える"),
                        members(first, third),
                        new Note(Tone.LOSS, "負担が増える団体", third + "は巡回が年2回から月1回になるため、年 1,900千円の増を見込みます。"),
                        new SideBySide(
                                List.of(new Figure(
                                        "図2",
                                        "見込みを左右する項目",
                                        "千円",
                                        ChartTest.drivers().top(3),
                                        new Source("効果試算台帳 第3版", "令和8年9月30日", "", "他の項目は固定"))),
                                List.of(
                                        new Heading(2, "これから"),
                                        new Bullets(
                                                List.of("10月　見積を3社から取る", "12月　債務負担行為を提案", "3月　協定の議決", "7月　公告、10月　契約"))),
                                60)));
    }

    private static Answer answer() {
        return new Answer(
                new KeyFigure("束ねると、年間コスト（直営＋委託）は", "11,700", "千円 減る見込み", "幅は 1,900 から 21,300（10回に8回はこの中）。減らないおそれ 6％"),
                List.of(
                        new Reading("P10", "辛く見て", "1,900", false),
                        new Reading("P50", "まん中", "11,700", true),
                        new Reading("P90", "甘く見て", "21,300", false)),
                new KeyFigure(
                        "職員の手が空く時間", "7,290", "時間／年", "約 3.9 人分（1人 1,860時間）。計画策定 3,200、工事発注 2,600、研修 850 ほかに充てる"));
    }

    static DataTable members(String first, String third) {
        RangeBars bars = ChartTest.members();
        List<Column> columns = List.of(
                Column.words("団体", 16),
                Column.numbers("直営時間", "時間／年", 11),
                Column.numbers("直営コスト", "千円", 13),
                Column.numbers("委託額\n（負担金込）", "千円", 13),
                Column.numbers("減る額 P50", "千円", 12),
                new Column("← 増える　減る →", "線は P50、帯は P10〜P90", Align.START, 22),
                Column.numbers("幅", "千円", 11),
                new Column("最も弱い\n出どころ", "", Align.START, 12));
        return new DataTable(
                "",
                columns,
                List.of(
                        Row.of(
                                RowKind.OWN,
                                Cell.text(first, "48,210人"),
                                Cell.change(9_840, 6_300),
                                Cell.change(38_573, 24_696),
                                Cell.change(148_600, 157_000),
                                Cell.strong(5_700),
                                bar(bars, 0),
                                Cell.span(-2_900, 14_200),
                                Cell.badge(Evidence.ASSUMED)),
                        Row.of(
                                Cell.text("東原町", "16,940人"),
                                Cell.change(4_260, 2_560),
                                Cell.change(15_805, 9_498),
                                Cell.change(46_200, 48_900),
                                Cell.strong(3_600),
                                bar(bars, 1),
                                Cell.span(700, 6_600),
                                Cell.badge(Evidence.SURVEYED)),
                        Row.of(
                                Cell.text(third, "3,120人"),
                                Cell.change(1_980, 1_150),
                                Cell.change(7_029, 4_082),
                                Cell.change(9_400, 14_300),
                                Cell.strong(-1_900),
                                bar(bars, 2),
                                Cell.span(-3_300, -600),
                                Cell.badge(Evidence.ASSUMED)),
                        Row.of(
                                Cell.text("三峰町", "9,870人"),
                                Cell.change(3_120, 1_900),
                                Cell.change(11_482, 6_992),
                                Cell.change(28_300, 28_500),
                                Cell.strong(4_200),
                                bar(bars, 3),
                                Cell.span(2_800, 5_700),
                                Cell.badge(Evidence.SURVEYED)),
                        Row.of(
                                RowKind.TOTAL,
                                Cell.text("群 計"),
                                Cell.change(19_200, 11_910),
                                Cell.change(72_889, 45_268),
                                Cell.change(232_500, 248_700),
                                Cell.strong(11_700),
                                bar(bars, 4),
                                Cell.span(1_900, 21_300),
                                Cell.empty())),
                ENTRIES);
    }

    private static Cell bar(RangeBars bars, int row) {
        return Cell.picture(bars.bar(row, Locale.JAPANESE, 170));
    }

    static DataTable items(int count) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(RowKind.GROUP, Cell.text("道路")));
        for (int i = 1; i <= count; i++) {
            rows.add(Row.of(
                    Cell.text("R%02d 業務項目".formatted(i)),
                    Cell.amount(1_234L * i),
                    Cell.amount(1_100L * i),
                    Cell.amount(-134L * i),
                    Cell.badge(Evidence.values()[i % 3])));
            if (i % 16 == 0) {
                rows.add(Row.of(
                        RowKind.SUBTOTAL,
                        Cell.text("小計"),
                        Cell.amount(99_000),
                        Cell.amount(88_000),
                        Cell.amount(-11_000),
                        Cell.empty()));
            }
        }
        rows.add(Row.of(
                RowKind.TOTAL,
                Cell.text("計"),
                Cell.amount(305_389),
                Cell.amount(293_968),
                Cell.amount(-11_421),
                Cell.empty()));
        return new DataTable(
                "表2　業務項目ごとの現状と束ね後",
                List.of(
                        Column.words("業務項目", 5),
                        Column.numbers("現状", "千円", 2),
                        Column.numbers("束ね後", "千円", 2),
                        Column.numbers("差", "千円", 2),
                        Column.words("出どころ", 2)),
                rows,
                LEDGER);
    }
}

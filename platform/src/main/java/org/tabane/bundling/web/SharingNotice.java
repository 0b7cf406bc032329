package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tabane.bundling.web.SharingPageView.Origin;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.Report;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.KeyPart;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Settlement;
import org.tabane.engine.sharing.Shares;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/**
 * The notices of what each town is to pay 「負担金通知書（案）」: one page to a town with its own figures on the way, and the table of all towns
 * behind them. A draft: nobody has decided or signed it.
 */
final class SharingNotice {

    private static final int PORTION_PLACES = 10;
    static final int YEN_PLACES = 4;

    /** With more keys the large figure at the top is left out, so that a town's notice stays on its page. */
    private static final int MOST_KEYS_BELOW_THE_ANSWER = 3;

    private final Frame frame;
    private final SharingAnswer answer;
    private final SharingWords words;
    private final SharingCase question;
    private final Shares shares;

    SharingNotice(Frame frame, SharingAnswer answer, SharingWords words) {
        this.frame = frame;
        this.answer = answer;
        this.words = words;
        this.question = answer.question();
        this.shares = answer.noticed();
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < question.towns().size(); i++) {
            page(blocks, question.towns().get(i), shares.members().get(i));
            blocks.add(new Block.PageBreak());
        }
        blocks.addAll(new SharingAnnex(frame, words, question.chosen(), shares).blocks());
        return new Report(
                frame.text("bundling.sharing.notice.title"),
                frame.text("bundling.sharing.notice.line"),
                group(),
                question.paper().year(),
                frame.text("bundling.sharing.notice.draft"),
                frame.now().toLocalDateTime(),
                frame.locale(),
                Report.Layout.PAGES,
                blocks);
    }

    private String group() {
        String group = question.paper().group();
        return group.isEmpty() ? frame.text("bundling.sharing.notice.noGroup") : group;
    }

    private void page(List<Block> blocks, Municipality town, MemberShare share) {
        MemberId member = share.member();
        long previous = question.paper().previousYen().getOrDefault(member, 0L);
        Optional<Settlement.Line> settlement = answer.settlement().stream()
                .flatMap(all -> all.lines().stream())
                .filter(line -> line.member().equals(member))
                .findFirst();
        blocks.add(new Block.Heading(
                1, frame.text("bundling.sharing.notice.to", town.fullName()), frame.text(kindKey() + ".aside")));
        boolean few = share.parts().size() <= MOST_KEYS_BELOW_THE_ANSWER;
        if (few) {
            blocks.add(new Block.Answer(
                    new Block.KeyFigure(
                            frame.text("bundling.sharing.notice.amount", frame.text(kindKey())),
                            yen(share.payableYen()),
                            frame.text("bundling.sharing.unit.yen"),
                            ""),
                    List.of(),
                    null));
        }
        blocks.add(conditions(few));
        blocks.add(steps(share, few));
        if (few) {
            blocks.add(new Block.Paragraph(frame.text("bundling.sharing.notice.sourceBehind")));
        }
        blocks.add(amounts(share, settlement, previous));
        blocks.add(new Block.Note(Block.Tone.PLAIN, frame.text("bundling.sharing.check.title"), words.check(shares)));
    }

    private String kindKey() {
        return answer.settled().isPresent() ? "bundling.sharing.notice.settled" : "bundling.sharing.notice.provisional";
    }

    private String due() {
        String due = question.paper().due();
        return due.isEmpty() ? frame.text("bundling.sharing.notice.noDue") : due;
    }

    /** With many keys the group, which heads every sheet anyway, is left out, so that a notice stays on its sheet. */
    private Block conditions(boolean withGroup) {
        CommonCost cost = shares.cost();
        List<Block.Row> rows = new ArrayList<>();
        if (withGroup) {
            rows.add(words(
                    "bundling.sharing.notice.group",
                    group() + "　" + frame.format().fiscalYear(question.paper().year()) + "　" + frame.text(kindKey())));
        }
        Long overhead = question.paper().overheadYen();
        rows.add(words(
                "bundling.sharing.notice.total",
                frame.text(
                        "bundling.sharing.notice.totalWords",
                        yen(cost.grossYen()),
                        frame.text("bundling.sharing.tax." + question.paper().tax()),
                        overhead == null ? frame.text("bundling.sharing.notice.unsaid") : yen(overhead))));
        rows.add(words(
                "bundling.sharing.notice.shared",
                frame.text(
                        "bundling.sharing.notice.sharedWords",
                        yen(cost.sharedYen()),
                        yen(cost.subsidyYen()),
                        yen(cost.directSumYen()))));
        rows.add(words("bundling.sharing.notice.weights", weights()));
        rows.add(words(
                "bundling.sharing.notice.rounding", words.rule(question.chosen().rule())));
        rows.add(words("bundling.sharing.notice.dueDates", due()));
        return new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text("bundling.sharing.notice.item"), 3),
                        Block.Column.words(frame.text("bundling.sharing.notice.content"), 11)),
                rows,
                null);
    }

    /** An example stays marked as one on paper. */
    private String weights() {
        String weights = words.weights(question.chosen());
        Origin origin = SharingFields.origin(frame, question.chosen().percent());
        return origin == null || !origin.sample()
                ? weights
                : frame.text("bundling.sharing.notice.sample", weights, origin.source());
    }

    private Block.Row words(String key, String text) {
        return Block.Row.of(Cell.text(frame.text(key)), Cell.text(text));
    }

    private Block steps(MemberShare share, boolean few) {
        List<Block.Row> rows = new ArrayList<>();
        for (KeyPart part : share.parts()) {
            SharingColumn column = SharingColumn.of(part.key());
            rows.add(Block.Row.of(
                    Cell.text(frame.text(
                            "bundling.sharing.csv.figure",
                            frame.text(column.messageKey()),
                            frame.text(column.unitKey()))),
                    number(part.figure()),
                    number(part.sum()),
                    Cell.text(frame.format().numberText(part.portion(), PORTION_PLACES)),
                    Cell.text(SharingInput.plain(part.weight().movePointRight(2))),
                    Cell.text(frame.format().numberText(part.exactYen(), YEN_PLACES))));
        }
        rows.add(Block.Row.of(
                Block.RowKind.TOTAL,
                Cell.text(frame.text("bundling.sharing.exact")),
                Cell.empty(),
                Cell.empty(),
                Cell.empty(),
                Cell.text("100"),
                Cell.text(frame.format().numberText(share.exactYen(), YEN_PLACES))));
        return new Block.DataTable(
                few
                        ? frame.text("bundling.sharing.notice.steps")
                        : frame.text("bundling.sharing.notice.steps") + "　"
                                + frame.text("bundling.sharing.notice.sourceBehind"),
                List.of(
                        Block.Column.words(frame.text("bundling.sharing.notice.key"), 9),
                        Block.Column.numbers(frame.text("bundling.sharing.notice.own"), "", 4),
                        Block.Column.numbers(frame.text("bundling.sharing.notice.all"), "", 4),
                        Block.Column.numbers(frame.text("bundling.sharing.portion"), "", 4),
                        Block.Column.numbers(frame.text("bundling.sharing.notice.weight"), "％", 2),
                        Block.Column.numbers(
                                frame.text("bundling.sharing.product"), frame.text("bundling.sharing.unit.yen"), 5)),
                rows,
                null);
    }

    private Block amounts(MemberShare share, Optional<Settlement.Line> settlement, long previous) {
        List<Block.Row> rows = new ArrayList<>();
        rows.add(amount("bundling.sharing.rounded", share.roundedYen()));
        rows.add(amount("bundling.sharing.remainderYen", share.remainderYen()));
        rows.add(amount("bundling.sharing.direct", share.directYen()));
        rows.add(Block.Row.of(
                Block.RowKind.TOTAL,
                Cell.text(frame.text("bundling.sharing.payable")),
                Cell.strong(share.payableYen())));
        settlement.ifPresent(line -> {
            rows.add(amount("bundling.sharing.notice.provisionalYen", line.provisionalYen()));
            rows.add(Block.Row.of(
                    Cell.text(frame.text(SharingWords.settlementKey(line.differenceYen()))),
                    Cell.strong(line.differenceYen())));
        });
        if (!question.paper().previousYen().isEmpty()) {
            rows.add(amount("bundling.sharing.previous", previous));
        }
        long due = settlement.map(Settlement.Line::differenceYen).orElse(share.payableYen()) + previous;
        rows.add(Block.Row.of(
                Block.RowKind.TOTAL, Cell.text(frame.text("bundling.sharing.notice.net")), Cell.strong(due)));
        return new Block.DataTable(
                frame.text("bundling.sharing.notice.amounts"),
                List.of(
                        Block.Column.words(frame.text("bundling.sharing.notice.item"), 9),
                        Block.Column.numbers(
                                frame.text("bundling.sharing.notice.yen"), frame.text("bundling.sharing.unit.yen"), 5)),
                rows,
                null);
    }

    private Block.Row amount(String key, long yen) {
        return Block.Row.of(Cell.text(frame.text(key)), Cell.amount(yen));
    }

    static Cell number(BigDecimal value) {
        return Cell.text(SharingInput.plain(value));
    }

    private String yen(long amount) {
        return frame.format().numberText(amount);
    }
}

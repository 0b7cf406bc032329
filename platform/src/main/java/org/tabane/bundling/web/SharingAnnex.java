package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.Source;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Shares;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The annex of the notices: the figures of all towns by which was shared, and what came out, with its source 「算定書」. */
final class SharingAnnex {

    private final Frame frame;
    private final SharingWords words;
    private final SharingCase.Scheme scheme;
    private final Shares shares;

    SharingAnnex(Frame frame, SharingWords words, SharingCase.Scheme scheme, Shares shares) {
        this.frame = frame;
        this.words = words;
        this.scheme = scheme;
        this.shares = shares;
    }

    List<Block> blocks() {
        return List.of(
                new Block.Heading(1, frame.text("bundling.sharing.notice.annex"), words.title(scheme)),
                new Block.Note(Block.Tone.PLAIN, frame.text("bundling.sharing.check.title"), words.check(shares)),
                figures(),
                results());
    }

    private Block figures() {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(town());
        scheme.percent()
                .keySet()
                .forEach(key ->
                        columns.add(Block.Column.numbers(frame.text(key.messageKey()), frame.text(key.unitKey()), 4)));
        List<Block.Row> rows = new ArrayList<>();
        for (MemberShare share : shares.members()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(words.name(share.member())));
            share.parts().forEach(part -> cells.add(SharingNotice.number(part.figure())));
            rows.add(new Block.Row(Block.RowKind.BODY, cells));
        }
        List<Cell> sums = new ArrayList<>();
        sums.add(Cell.text(frame.text("bundling.sharing.sum")));
        shares.members().getFirst().parts().forEach(part -> sums.add(SharingNotice.number(part.sum())));
        rows.add(new Block.Row(Block.RowKind.TOTAL, sums));
        return new Block.DataTable(frame.text("bundling.sharing.notice.figures"), columns, rows, null);
    }

    private Block results() {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(town());
        for (String key : List.of("exact", "rounded", "remainderYen", "direct", "payable")) {
            columns.add(Block.Column.numbers(
                    frame.text("bundling.sharing." + key), frame.text("bundling.sharing.unit.yen"), 4));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (MemberShare share : shares.members()) {
            rows.add(Block.Row.of(
                    Cell.text(words.name(share.member())),
                    Cell.text(frame.format().numberText(share.exactYen(), SharingNotice.YEN_PLACES)),
                    Cell.amount(share.roundedYen()),
                    Cell.amount(share.remainderYen()),
                    Cell.amount(share.directYen()),
                    Cell.strong(share.payableYen())));
        }
        rows.add(Block.Row.of(
                Block.RowKind.TOTAL,
                Cell.text(frame.text("bundling.sharing.sum")),
                Cell.amount(shares.cost().sharedYen()),
                Cell.amount(sum(MemberShare::roundedYen)),
                Cell.amount(shares.remainderYen()),
                Cell.amount(shares.cost().directSumYen()),
                Cell.strong(sum(MemberShare::payableYen))));
        SourceLine source = words.source();
        return new Block.DataTable(
                frame.text("bundling.sharing.notice.results"),
                columns,
                rows,
                new Source(text(source.source()), text(source.asOf()), text(source.missing()), text(source.formula())));
    }

    private Block.Column town() {
        return Block.Column.words(frame.text("bundling.sharing.town"), 5);
    }

    private long sum(ToLongFunction<MemberShare> yen) {
        return shares.members().stream().mapToLong(yen).sum();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

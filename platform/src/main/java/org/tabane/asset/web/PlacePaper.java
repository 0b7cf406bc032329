package org.tabane.asset.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The place record as a report for paper. */
final class PlacePaper {

    private PlacePaper() {}

    static Report report(PlacePageView view, LocalDateTime at) {
        Frame frame = view.frame();
        List<Block> blocks = new ArrayList<>();
        if (view.sample()) {
            blocks.add(new Block.Note(Block.Tone.CAUTION, "SAMPLE", frame.text("evidence.sample.meaning")));
        }
        if (!view.complete()) {
            blocks.add(new Block.Note(
                    Block.Tone.CAUTION,
                    frame.text("asset.place.incomplete"),
                    frame.text("asset.place.incomplete.about")));
        }
        if (view.map() != null) {
            blocks.add(new Block.Figure(
                    frame.text("asset.map.figure.no"),
                    frame.text("asset.map") + "　" + frame.text("asset.place.map.legend", view.metres()),
                    "",
                    view.map(),
                    source(view.source())));
        }
        blocks.add(new Block.Heading(
                1, frame.text("asset.place.standing", view.standing().size())));
        blocks.add(new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text("asset.name"), 4),
                        Block.Column.words(frame.text("asset.kind"), 2),
                        Block.Column.words(frame.text("asset.built"), 3),
                        Block.Column.words(frame.text("asset.grade"), 3),
                        Block.Column.words(frame.text("asset.place.distance"), 2)),
                view.standing().stream()
                        .map(each -> Block.Row.of(
                                Cell.text(each.name()),
                                Cell.text(each.kind()),
                                Cell.text(each.built()),
                                Cell.text(AssetWords.grade(frame, each.grade())),
                                Cell.text(each.metres())))
                        .toList(),
                null));
        blocks.add(new Block.Heading(
                1, frame.text("asset.place.events", view.events().size())));
        blocks.add(new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text("asset.place.when"), 2),
                        Block.Column.words(frame.text("asset.place.what"), 1),
                        Block.Column.words(frame.text("asset.place.text"), 6),
                        Block.Column.words(frame.text("asset.place.distance"), 1),
                        Block.Column.words(frame.text("asset.field.evidence"), 1)),
                view.events().stream()
                        .map(each -> Block.Row.of(
                                Cell.text(each.when()),
                                Cell.text(each.kind()),
                                Cell.text(each.text()),
                                Cell.text(each.metres()),
                                Cell.badge(each.evidence())))
                        .toList(),
                source(view.source())));
        return new Report(
                frame.text("asset.place") + "　" + view.place(),
                frame.text("asset.place.within", view.metres()),
                view.town(),
                FiscalYear.containing(at.toLocalDate()),
                "",
                at,
                frame.locale(),
                Report.Layout.PAGES,
                blocks);
    }

    private static Source source(SourceLine line) {
        return new Source(text(line.source()), text(line.asOf()), text(line.missing()), text(line.formula()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

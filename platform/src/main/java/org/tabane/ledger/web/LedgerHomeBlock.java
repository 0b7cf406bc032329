package org.tabane.ledger.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;
import org.tabane.shell.HomeBlock;
import org.tabane.shell.Link;

/** What the ledger of the visitor's own municipality holds, and the next figure worth entering. */
@Component
class LedgerHomeBlock implements HomeBlock {

    private final LedgerBook book;
    private final CurrentUsers users;

    LedgerHomeBlock(LedgerBook book, CurrentUsers users) {
        this.book = book;
        this.users = users;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Content> content(Frame frame) {
        return users.find()
                .filter(user -> user.activeOrganisation().code().isPresent())
                .map(user -> content(frame, user));
    }

    private Content content(Frame frame, CurrentUser user) {
        var town = LedgerTown.of(user);
        var year = LedgerYears.chosen(null, book, town, frame);
        var cells = book.findCells(List.of(town.code()), year);
        var lines = new ArrayList<Line>();
        lines.add(cells.isEmpty() ? nothingYet(frame, town, year) : recorded(frame, cells, year));
        lines.add(labour(frame, town, year));
        return new Content(frame.text("ledger.home.title"), town.name(), lines, null);
    }

    private static Line nothingYet(Frame frame, LedgerTown town, FiscalYear year) {
        return new Line(
                frame.text("ledger.home.items", 0),
                frame.text("ledger.home.none", frame.format().fiscalYear(year)),
                frame.text("ledger.home.none.note"),
                town.mayWrite() ? new Link(frame.text("ledger.home.enter"), url("/ledger", year)) : null);
    }

    private static Line recorded(Frame frame, Collection<LedgerCell> cells, FiscalYear year) {
        var weak = count(cells, Evidence.ASSUMED) + count(cells, Evidence.SAMPLE);
        return new Line(
                frame.text("ledger.home.items", cells.size()),
                frame.text("ledger.home.recorded", frame.format().fiscalYear(year)),
                frame.text(
                        "ledger.home.evidence", count(cells, Evidence.MEASURED), count(cells, Evidence.SURVEYED), weak),
                new Link(frame.text("ledger.home.open"), url("/ledger", year)));
    }

    private Line labour(Frame frame, LedgerTown town, FiscalYear year) {
        return book.findLabourCost(town.code(), year)
                .map(cost -> new Line(
                        frame.text("ledger.home.labour"),
                        frame.text(
                                "ledger.labour.used",
                                frame.format().numberText(cost.perHour().amount())),
                        cost.source(),
                        null))
                .orElseGet(() -> new Line(
                        frame.text("ledger.home.labour"),
                        frame.text("ledger.labour.none"),
                        frame.text("ledger.labour.why"),
                        town.mayWrite()
                                ? new Link(frame.text("ledger.home.labour.enter"), url("/ledger/labour", year))
                                : null));
    }

    private static String url(String path, FiscalYear year) {
        return path + "?year=" + year.startYear();
    }

    private static long count(Collection<LedgerCell> cells, Evidence evidence) {
        return cells.stream().filter(c -> c.weakestEvidence() == evidence).count();
    }
}

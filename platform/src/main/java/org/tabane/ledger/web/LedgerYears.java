package org.tabane.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerKey;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/** Which fiscal year a page shows: the one asked for, else the latest recorded, else the last complete one. */
final class LedgerYears {
    private LedgerYears() {}

    static FiscalYear chosen(@Nullable FiscalYear asked, LedgerBook book, LedgerTown town, Frame frame) {
        if (asked != null) {
            return kept(asked);
        }
        List<FiscalYear> recorded = book.findYears(town.code());
        return recorded.isEmpty() ? FiscalYear.containing(frame.today()).previous() : recorded.getFirst();
    }

    /** The year itself, if the ledger keeps it; otherwise a page that says which it keeps. */
    static FiscalYear kept(FiscalYear year) {
        if (!LedgerKey.keeps(year)) {
            throw Fault.notFound("ledger.noYear", Integer.toString(year.startYear()));
        }
        return year;
    }

    /** Links to the years around today and to every recorded one, oldest first. */
    static List<Link> links(List<FiscalYear> recorded, FiscalYear chosen, Frame frame) {
        FiscalYear now = FiscalYear.containing(frame.today());
        return java.util.stream.Stream.concat(
                        recorded.stream(),
                        java.util.stream.Stream.of(
                                chosen, now, now.previous(), now.previous().previous()))
                .distinct()
                .sorted()
                .map(year -> new Link(year.display(frame.locale()), "/ledger?year=" + year.startYear()))
                .toList();
    }
}

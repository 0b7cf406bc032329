package org.tabane.bundling.web;

import java.util.List;
import java.util.Set;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;

/** Reads what stands on the notice around the shares: group, year, day due, tax, which scheme, what was paid the year before. */
final class SharingPaperInput {

    private final Frame frame;
    private final SharingQuery query;
    private final SharingNumbers numbers;
    private final List<Municipality> towns;
    private final Set<Integer> schemes;

    /** @param schemes the numbers of the schemes there are, of which the first is meant where none is named */
    SharingPaperInput(
            Frame frame, SharingQuery query, SharingNumbers numbers, List<Municipality> towns, Set<Integer> schemes) {
        this.frame = frame;
        this.query = query;
        this.numbers = numbers;
        this.towns = towns;
        this.schemes = schemes;
    }

    SharingCase.Paper paper() {
        FiscalYear year = FiscalYear.containing(frame.today());
        if (query.has("year")) {
            try {
                year = FiscalYear.parse(query.text("year"));
            } catch (IllegalArgumentException notAYear) {
                numbers.problem("year", frame.text("bundling.sharing.fault.year", query.text("year")));
            }
        }
        String tax = query.has("tax") ? query.text("tax") : SharingInput.TAXES.getFirst();
        if (!SharingInput.TAXES.contains(tax)) {
            numbers.problem("tax", frame.text("bundling.sharing.fault.choice", tax));
        }
        String notice = query.text("notice");
        int scheme = schemes.iterator().next();
        if (!notice.isEmpty()) {
            if (schemes.stream().map(String::valueOf).anyMatch(notice::equals)) {
                scheme = Integer.parseInt(notice);
            } else {
                numbers.problem("notice", frame.text("bundling.sharing.fault.notice", notice));
            }
        }
        return new SharingCase.Paper(
                query.text("group"),
                year,
                query.text("due"),
                tax,
                numbers.yen("overhead", false),
                scheme,
                numbers.yenOf(towns, "previous.", true));
    }
}

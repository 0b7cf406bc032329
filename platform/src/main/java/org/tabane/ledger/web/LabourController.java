package org.tabane.ledger.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.ledger.LabourCost;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.RecordEntries;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Yen;
import org.tabane.shell.Field;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** What an hour of the municipality's own staff costs. */
@Controller
class LabourController {
    /** Assumption: dearer than this an hour is a slip of the unit; 20,000 yen an hour is 37 million a year. */
    private static final Yen DEAREST = Yen.of(20_000);

    private static final String KEY = "ledger.labourForm";

    private final LedgerBook book;
    private final RecordEntries recordEntries;

    LabourController(LedgerBook book, RecordEntries recordEntries) {
        this.book = book;
        this.recordEntries = recordEntries;
    }

    @GetMapping("/ledger/labour")
    View labour(
            Frame frame, CurrentUser user, @RequestParam(name = "year", required = false) @Nullable FiscalYear asked) {
        LedgerTown town = LedgerTown.of(user);
        FiscalYear year = LedgerYears.chosen(asked, book, town, frame);
        Form form = book.findLabourCost(town.code(), year)
                .map(cost -> Form.of(
                        frame,
                        KEY,
                        Map.of(
                                "perHour", cost.perHour().display(),
                                "evidence", cost.evidence().name(),
                                "source", cost.source())))
                .orElseGet(() -> Form.of(frame, KEY, Map.of("evidence", Evidence.MEASURED.name())));
        return view(frame, town, year, form);
    }

    @PostMapping("/ledger/labour")
    Object save(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @RequestParam FiscalYear year,
            @ModelAttribute("labour") LabourForm typed,
            BindingResult binding) {
        LedgerTown town = LedgerTown.ofEditor(user);
        LedgerYears.kept(year);
        Yen perHour = typed.perHour();
        Evidence evidence = typed.evidence();
        String source = typed.source() == null ? "" : typed.source().strip();
        if (!binding.hasFieldErrors("perHour")
                && (perHour == null || perHour.amount() < 1 || perHour.compareTo(DEAREST) > 0)) {
            binding.rejectValue("perHour", "ledger.labourForm.perHour.range");
        }
        if (source.isEmpty()) {
            binding.rejectValue("source", "ledger.fault.source_missing");
        }
        if (evidence == null && !binding.hasFieldErrors("evidence")) {
            binding.rejectValue("evidence", "ledger.fault.evidence_missing");
        }
        if (binding.hasErrors() || perHour == null || evidence == null) {
            return view(frame, town, year, Form.of(frame, KEY, binding));
        }
        recordEntries.recordLabourCost(town.author(), new LabourCost(town.code(), year, perHour, evidence, source));
        flash.ok("ledger.labour.saved", perHour.display());
        return new RedirectView("/ledger?year=" + year.startYear());
    }

    private static LabourPageView view(Frame frame, LedgerTown town, FiscalYear year, Form form) {
        List<Field.Option> evidences = Arrays.stream(Evidence.values())
                .map(each -> new Field.Option(each.name(), frame.text(each.messageKey())))
                .toList();
        return new LabourPageView(frame, town.name(), year.display(frame.locale()), year.startYear(), form, evidences);
    }
}

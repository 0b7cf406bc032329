package org.tabane.ledger.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.exchange.CsvStyle;
import org.tabane.exchange.ExportTable;
import org.tabane.exchange.TableWriter;
import org.tabane.identity.CurrentUser;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.Measure;
import org.tabane.ledger.RecordEntries;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Download;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The ledger of a year, its files to take away, and the way back from a batch. */
@Controller
class LedgerController {
    private final LedgerSheet sheet;
    private final LedgerBook book;
    private final RecordEntries recordEntries;

    LedgerController(LedgerSheet sheet, LedgerBook book, RecordEntries recordEntries) {
        this.sheet = sheet;
        this.book = book;
        this.recordEntries = recordEntries;
    }

    @GetMapping("/ledger")
    View ledger(Frame frame, CurrentUser user, @RequestParam(required = false) @Nullable FiscalYear year) {
        LedgerTown town = LedgerTown.of(user);
        return sheet.page(frame, town, LedgerYears.chosen(year, book, town, frame));
    }

    @GetMapping("/ledger/export.xlsx")
    ResponseEntity<byte[]> exportXlsx(Frame frame, CurrentUser user, @RequestParam FiscalYear year) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.xlsx(export(frame, LedgerTown.of(user), year), out);
        return Download.of("ledger-export-" + year + ".xlsx", out.toByteArray());
    }

    @GetMapping("/ledger/export.csv")
    ResponseEntity<byte[]> exportCsv(
            Frame frame,
            CurrentUser user,
            @RequestParam FiscalYear year,
            @RequestParam(defaultValue = "UTF_8") CsvStyle encoding)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.csv(export(frame, LedgerTown.of(user), year), encoding, out);
        return Download.of("ledger-export-" + year + ".csv", out.toByteArray(), encoding.mediaType());
    }

    /** One row per figure, so that each keeps its own evidence and source. */
    private ExportTable export(Frame frame, LedgerTown town, FiscalYear year) {
        Locale locale = frame.locale();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LedgerCell cell : book.findCells(List.of(town.code()), year)) {
            for (var figure : cell.figures().entrySet()) {
                rows.add(row(frame, cell, figure.getKey(), figure.getValue(), locale));
            }
        }
        List<String> headers = new ArrayList<>();
        for (String column : List.of(
                "municipality",
                "sector",
                "item",
                "name",
                "year",
                "measure",
                "value",
                "unit",
                "low",
                "high",
                "evidence",
                "source")) {
            headers.add(frame.text("ledger.export." + column));
        }
        return new ExportTable(frame.text("ledger.export.sheet"), headers, rows);
    }

    private static List<@Nullable Object> row(
            Frame frame, LedgerCell cell, Measure measure, LedgerFigure figure, Locale locale) {
        LedgerFigure.Range range = figure.range();
        return Arrays.asList(
                cell.municipality(),
                frame.text(cell.workItem().sector().messageKey()),
                cell.workItem().code(),
                cell.workItem().name(locale),
                cell.year(),
                frame.text(measure.messageKey()),
                figure.value(),
                figure.unit(),
                range == null ? null : range.low(),
                range == null ? null : range.high(),
                frame.text(figure.evidence().messageKey()),
                figure.source());
    }

    @PostMapping("/ledger/batches/{id}/undo")
    RedirectView undo(CurrentUser user, Flash flash, @PathVariable UUID id) {
        LedgerTown town = LedgerTown.ofEditor(user);
        recordEntries
                .undo(town.author(), id)
                .ifPresentOrElse(
                        batch -> flash.ok("ledger.undone", batch.label(), batch.entries()),
                        () -> flash.warning("ledger.nothingToUndo"));
        return new RedirectView("/ledger");
    }
}

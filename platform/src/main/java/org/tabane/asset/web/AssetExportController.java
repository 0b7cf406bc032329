package org.tabane.asset.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.Assets;
import org.tabane.exchange.CsvStyle;
import org.tabane.exchange.ExportTable;
import org.tabane.exchange.TableWriter;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;

/** The list, as filtered, as a file to take away. */
@Controller
class AssetExportController {
    private final Assets assets;
    private final Municipalities municipalities;
    private final Clock clock;

    AssetExportController(Assets assets, Municipalities municipalities, Clock clock) {
        this.assets = assets;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping("/asset/assets.csv")
    void csv(Frame frame, CurrentUser user, @RequestParam Map<String, String> given, HttpServletResponse response)
            throws IOException {
        CsvStyle style = "sjis".equals(given.get("encoding")) ? CsvStyle.WINDOWS_31J : CsvStyle.UTF_8;
        head(frame, response, "csv", "text/csv;charset=" + (style == CsvStyle.UTF_8 ? "UTF-8" : "Shift_JIS"));
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            TableWriter.csv(table(frame, user, given), style, out);
        }
    }

    @GetMapping("/asset/assets.xlsx")
    void xlsx(Frame frame, CurrentUser user, @RequestParam Map<String, String> given, HttpServletResponse response)
            throws IOException {
        head(frame, response, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
            TableWriter.xlsx(table(frame, user, given), out);
        }
    }

    private ExportTable table(Frame frame, CurrentUser user, Map<String, String> given) {
        RegisterTown town = RegisterTown.of(user);
        int year = FiscalYear.containing(LocalDate.ofInstant(clock.instant(), AssetWords.JAPAN))
                .startYear();
        AssetQuery query = AssetListForm.of(given).query(town.id(), year, 1_000).after(null, 1_000);
        Map<UUID, LocalGovernmentCode> codes = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        List.of(user.activeOrganisation()).forEach(each -> {
            each.code().ifPresent(code -> codes.put(each.id().value(), code));
            names.put(each.id().value(), each.name());
        });
        return new AssetExport(assets, municipalities, codes, names).table(query, frame.text("asset.register"));
    }

    private void head(Frame frame, HttpServletResponse response, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(frame.text("asset.register") + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

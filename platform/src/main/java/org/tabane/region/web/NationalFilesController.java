package org.tabane.region.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tabane.document.DocumentWriter;
import org.tabane.document.Picture;
import org.tabane.exchange.CsvStyle;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapClasses;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** The national view as files: rows, CSV, pictures and a report. */
@Controller
class NationalFilesController {
    private final Indicators indicators;
    private final ShownIndicators shownIndicators;
    private final Municipalities municipalities;
    private final NationalRows rows;
    private final NationalFiles files;
    private final NationalReport report;
    private final MapSheets sheets;
    private final DocumentWriter documents;

    NationalFilesController(
            Indicators indicators,
            ShownIndicators shownIndicators,
            Municipalities municipalities,
            NationalRows rows,
            NationalFiles files,
            NationalReport report,
            MapSheets sheets,
            DocumentWriter documents) {
        this.indicators = indicators;
        this.shownIndicators = shownIndicators;
        this.municipalities = municipalities;
        this.rows = rows;
        this.files = files;
        this.report = report;
        this.sheets = sheets;
        this.documents = documents;
    }

    @GetMapping(path = "/region/national/rows.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Map<String, Object>> rows(
            Frame frame, @RequestParam String indicator, @RequestParam(defaultValue = "0") int year) {
        FigureColumns columns = indicators.columns(table(indicator, year));
        MapClasses classes = MapClasses.of(columns.table().indicator());
        List<Map<String, Object>> heads = new ArrayList<>();
        columns.parts()
                .forEach(part -> heads.add(Map.of(
                        "name", part.series().name().in(frame.locale()),
                        "unit", part.series().unit().in(frame.locale()),
                        "decimals", 0)));
        Indicator shown = columns.table().indicator();
        heads.add(Map.of(
                "name", shown.name().in(frame.locale()),
                "unit", shown.unit().in(frame.locale()),
                "decimals", shown.decimals()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("columns", heads);
        answer.put("bars", Map.of("middle", NationalRows.middle(columns.table())));
        answer.put(
                "rows",
                rows.towns(query(indicator, year), columns).stream()
                        .map(town -> NationalFiles.row(town, columns, classes, frame))
                        .toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answer);
    }

    @GetMapping("/region/national.csv")
    ResponseEntity<byte[]> csv(
            Frame frame,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String prefecture,
            @RequestParam(defaultValue = "utf8") String encoding) {
        IndicatorTable table = table(indicator, year);
        FigureColumns columns = indicators.columns(table);
        NationalQuery query = new NationalQuery(indicator, year, "map", "", prefecture, "", "code", 1);
        CsvStyle style = RegionFiles.style(encoding);
        return RegionFiles.csv(
                files.csv(frame, rows.towns(query, columns), columns, style),
                style,
                NationalShowing.title(frame, table));
    }

    /** A small map for the row of years; a picture of its own so that the page stays light. */
    @GetMapping(path = "/region/national/map.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> svg(
            Frame frame, @RequestParam String indicator, @RequestParam(defaultValue = "0") int year) {
        IndicatorTable table = table(indicator, year);
        Picture picture = new Picture(MapSheet.WIDTH, MapSheet.HEIGHT, NationalShowing.title(frame, table));
        MapPicture.small(picture, frame, sheets.national(), NationalMaps.townStyles(table));
        return ResponseEntity.ok()
                .cacheControl(
                        ShownIndicators.isOwn(table.indicator())
                                ? CacheControl.noStore()
                                : CacheControl.maxAge(Duration.ofHours(12)))
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(picture.svg(frame.locale()).markup().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/region/national.png")
    ResponseEntity<byte[]> png(
            Frame frame,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "map") String view,
            @RequestParam(defaultValue = "") String town) {
        IndicatorTable table = filled(indicator, year);
        return RegionFiles.png(
                documents.png(
                        report.map(
                                        frame,
                                        new NationalQuery(indicator, year, view, town, "", "", "", 1),
                                        table,
                                        find(town))
                                .svg(frame.locale()),
                        1600),
                NationalShowing.title(frame, table));
    }

    @GetMapping("/region/national.pdf")
    ResponseEntity<byte[]> pdf(
            Frame frame,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "map") String view,
            @RequestParam(defaultValue = "") String town) {
        IndicatorTable table = filled(indicator, year);
        NationalQuery query = new NationalQuery(indicator, year, view, town, "", "", "", 1);
        return RegionFiles.pdf(
                documents.pdf(report.pages(frame, query, table, find(town))), NationalShowing.title(frame, table));
    }

    private static NationalQuery query(String indicator, int year) {
        return new NationalQuery(indicator, year, "map", "", "", "", "", 1);
    }

    private Optional<Municipality> find(String town) {
        try {
            return town.isBlank() ? Optional.empty() : municipalities.findMunicipality(LocalGovernmentCode.parse(town));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private IndicatorTable table(String code, int year) {
        return shownIndicators.table(code, year);
    }

    private IndicatorTable filled(String code, int year) {
        IndicatorTable table = table(code, year);
        if (!table.hasValues()) {
            throw Fault.notFound(
                    "region.national.empty", table.indicator().name().japanese());
        }
        return table;
    }
}

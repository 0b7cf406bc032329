package org.tabane.region.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.DocumentWriter;
import org.tabane.document.Picture;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.exchange.CsvStyle;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapClasses;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** The national view as files: rows, CSV, pictures and a report. */
@Controller
class NationalFilesController {
    private final Indicators indicators;
    private final Municipalities municipalities;
    private final NationalRows rows;
    private final NationalFiles files;
    private final NationalShowing showing;
    private final MapSheets sheets;
    private final DocumentWriter documents;

    NationalFilesController(
            Indicators indicators,
            Municipalities municipalities,
            NationalRows rows,
            NationalFiles files,
            NationalShowing showing,
            MapSheets sheets,
            DocumentWriter documents) {
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.rows = rows;
        this.files = files;
        this.showing = showing;
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
        CsvStyle style = encoding.equals("sjis") ? CsvStyle.WINDOWS_31J : CsvStyle.UTF_8;
        return file(
                files.csv(frame, rows.towns(query, columns), columns, style),
                style == CsvStyle.UTF_8 ? "text/csv;charset=UTF-8" : "text/csv;charset=Shift_JIS",
                name(frame, table) + ".csv");
    }

    /** A small map for the row of years; a picture of its own so that the page stays light. */
    @GetMapping(path = "/region/national/map.svg", produces = "image/svg+xml")
    ResponseEntity<byte[]> svg(
            Frame frame, @RequestParam String indicator, @RequestParam(defaultValue = "0") int year) {
        IndicatorTable table = table(indicator, year);
        Picture picture = new Picture(MapSheet.WIDTH, MapSheet.HEIGHT, NationalShowing.title(frame, table));
        MapPicture.shapes(picture, frame, sheets.national(), styles(table), false, List.of(), 0);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(12)))
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
        return file(
                documents.png(picture(frame, table, view, find(town)).svg(frame.locale()), 1600),
                MediaType.IMAGE_PNG_VALUE,
                name(frame, table) + ".png");
    }

    @GetMapping("/region/national.pdf")
    ResponseEntity<byte[]> pdf(
            Frame frame,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "map") String view,
            @RequestParam(defaultValue = "") String town) {
        IndicatorTable table = filled(indicator, year);
        Optional<Municipality> own = find(town);
        NationalPageView.Shown shown =
                showing.show(frame, new NationalQuery(indicator, year, view, town, "", "", "", 1), table, own);
        var source = new Source(
                String.valueOf(shown.source().source()),
                String.valueOf(shown.source().asOf()),
                String.valueOf(shown.source().missing()),
                String.valueOf(shown.source().formula()));
        List<Block> beside = new ArrayList<>();
        for (NationalPageView.Stat stat : shown.stats()) {
            beside.add(new Block.Paragraph(stat.name() + "　" + stat.value() + stat.unit() + "　" + stat.note()));
        }
        own.ifPresent(mine -> beside.add(new Block.Paragraph(frame.text("region.national.own") + "　"
                + mine.addressName() + "　" + NationalShowing.valueWords(frame, table, mine.code()))));
        NationalPageView.Table near = shown.prefectureTable();
        if (near != null) {
            beside.add(reportTable(frame, near, source));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.SideBySide(
                List.of(new Block.Figure(
                        frame.text("shell.figure", 1),
                        shown.figureTitle(),
                        shown.unit(),
                        picture(frame, table, view, own),
                        source)),
                beside,
                54));
        shown.differences().forEach(words -> blocks.add(new Block.Paragraph(words)));
        Report report = new Report(
                frame.text("region.national") + "　" + table.indicator().name().in(frame.locale()),
                shown.figureTitle(),
                frame.text("shell.brand.title"),
                FiscalYear.containing(frame.today()),
                frame.version(),
                frame.now().toLocalDateTime(),
                frame.locale(),
                Report.Layout.PAGES,
                blocks);
        return file(documents.pdf(report), MediaType.APPLICATION_PDF_VALUE, name(frame, table) + ".pdf");
    }

    static Block reportTable(Frame frame, NationalPageView.Table table, Source source) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.words(frame.text("region.column.name"), 3));
        table.columns().forEach(column -> columns.add(Block.Column.numbers(column.name(), column.unit(), 2)));
        columns.add(Block.Column.numbers(frame.text("region.national.rank"), "", 1));
        List<Block.Row> lines = new ArrayList<>();
        for (NationalPageView.Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(row.name()));
            for (int i = 0; i < row.figures().size(); i++) {
                BigDecimal figure = row.figures().get(i);
                cells.add(Cell.text(
                        frame.format().numberText(figure, table.decimals().get(i))));
            }
            cells.add(Cell.text(row.rank()));
            lines.add(new Block.Row(row.mine() ? Block.RowKind.OWN : Block.RowKind.BODY, cells));
        }
        return new Block.DataTable(table.title(), columns, lines, source);
    }

    private Picture picture(Frame frame, IndicatorTable table, String view, Optional<Municipality> own) {
        boolean byPrefecture = view.equals("prefecture");
        MapSheet sheet = sheets.national();
        NationalPageView.Shown shown = showing.show(
                frame, new NationalQuery(table.indicator().code(), 0, view, "", "", "", "", 1), table, own);
        List<MapMarkup.Marked> marked = byPrefecture
                ? List.of()
                : own
                        .flatMap(town ->
                                sheet.find(town.code()).map(plate -> new MapMarkup.Marked(plate, town.name(), "")))
                        .stream()
                        .toList();
        List<String> lines = new ArrayList<>();
        lines.add(frame.text("shell.source.source") + "　" + shown.source().source());
        lines.add(frame.text("shell.source.missing") + "　" + shown.source().missing() + "　"
                + frame.text("shell.source.formula") + "　" + shown.source().formula());
        lines.add(frame.text("region.national.boundary") + "　" + shown.boundarySource());
        return MapPicture.whole(
                frame,
                sheet,
                byPrefecture ? prefectureStyles(table) : styles(table),
                byPrefecture,
                marked,
                shown.figureTitle(),
                shown.legend(),
                lines,
                shown.figureTitle());
    }

    private Function<String, String> prefectureStyles(IndicatorTable table) {
        FigureColumns columns = indicators.columns(table);
        MapClasses classes = MapClasses.of(table.indicator());
        Map<String, String> styles = new HashMap<>();
        Prefecture.REAL.forEach(prefecture -> {
            @Nullable
            BigDecimal value = columns.together(municipalities.listMunicipalities(prefecture))
                    .getLast();
            styles.put(prefecture.code(), classes.style(value));
        });
        return code -> styles.getOrDefault(code, MapClasses.MISSING);
    }

    private static Function<String, String> styles(IndicatorTable table) {
        MapClasses classes = MapClasses.of(table.indicator());
        Map<String, String> styles = new HashMap<>();
        table.values().forEach((code, value) -> styles.put(code.fiveDigits(), classes.style(value)));
        return code -> styles.getOrDefault(code, MapClasses.MISSING);
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
        return indicators.table(
                indicators.findIndicator(code).orElseThrow(() -> Fault.notFound("region.national.unknown", code)),
                year);
    }

    private IndicatorTable filled(String code, int year) {
        IndicatorTable table = table(code, year);
        if (!table.hasValues()) {
            throw Fault.notFound(
                    "region.national.empty", table.indicator().name().japanese());
        }
        return table;
    }

    private static String name(Frame frame, IndicatorTable table) {
        return NationalShowing.title(frame, table).replaceAll("[\\s　/\\\\]+", "_");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}

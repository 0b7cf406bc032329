package org.tabane.region.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnTypes;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.RowSource;
import org.tabane.exchange.SheetRows;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Wording;

/**
 * Reads tables of official statistics: titles and notes above and below, headings of several rows, merged cells, the year in a heading,
 * in the title or in the sheet's name, one row per municipality among rows of prefectures, wards and totals. Of a workbook the sheet
 * with most to take is read, and with it those that take the same: sheets by year or by prefecture.
 */
final class OfficialTable implements RowSource<TownValues> {
    /** The columns a town is told by. */
    private static final Column<String> TOWN = Column.optional("town", ColumnTypes.text(40), "市区町村", "municipality");

    private static final Pattern TOWN_HEADING = Pattern.compile("コード|団体|市区?町村|都道府県|地域|自治体");

    private final OfficialLayout layout;
    private final Municipalities municipalities;
    private final Indicators indicators;
    private final ImportLimits limits;

    OfficialTable(OfficialLayout layout, Municipalities municipalities, Indicators indicators, ImportLimits limits) {
        this.layout = layout;
        this.municipalities = municipalities;
        this.indicators = indicators;
        this.limits = limits;
    }

    @Override
    public String key(TownValues row) {
        return row.town().code() + " "
                + row.observations().stream()
                        .map(seen -> seen.series() + seen.year())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public OpenRows<TownValues> open(ImportFile file) throws ImportRefused {
        SheetRows sheets = SheetRows.open(file, limits);
        try {
            List<TableHead> heads = heads(sheets);
            if (heads.isEmpty()) {
                throw new ImportRefused(Fault.of("region.fault.layout_not_found", file.name()));
            }
            return new Open(sheets, heads);
        } catch (ImportRefused | RuntimeException e) {
            sheets.close();
            throw e;
        }
    }

    /** The heads of the sheets to read, in the file's order; none where no sheet has anything to take. */
    private List<TableHead> heads(SheetRows sheets) throws ImportRefused {
        List<TableHead> all = new ArrayList<>();
        for (int sheet = 0; sheet < sheets.sheetNames().size(); sheet++) {
            TableHead head = TableHead.find(sheets, sheet, layout, new TownOfRow(municipalities));
            if (head != null && !head.taken().isEmpty()) {
                all.add(head);
            }
        }
        if (all.stream().anyMatch(head -> !head.isOfOneSex())) {
            all.removeIf(TableHead::isOfOneSex);
        }
        Optional<TableHead> most = all.stream()
                .max(Comparator.<TableHead>comparingInt(head -> head.taken().size())
                        .thenComparing(TableHead::sheet, Comparator.reverseOrder()));
        all.removeIf(
                head -> most.isPresent() && !head.series().equals(most.get().series()));
        return all;
    }

    private final class Open implements OpenRows<TownValues> {
        private final SheetRows sheets;
        private final List<TableHead> heads;

        Open(SheetRows sheets, List<TableHead> heads) {
            this.sheets = sheets;
            this.heads = heads;
        }

        @Override
        public FileLayout layout() {
            TableHead first = heads.getFirst();
            String names = first.sheetName() == null
                    ? null
                    : heads.stream().map(head -> "" + head.sheetName()).collect(Collectors.joining("、"));
            return new FileLayout(sheets.format(), names, first.firstRow() - 1, headers(first), List.of());
        }

        @Override
        public void read(Taker<TownValues> taker) throws ImportRefused {
            boolean[] more = {true};
            for (TableHead head : heads) {
                OfficialRows rows =
                        new OfficialRows(head, layout.rowFilter(), new TownOfRow(municipalities), headers(head));
                sheets.read(head.sheet(), (number, cells) -> {
                    SourceRow<TownValues> row = rows.read(number, cells);
                    more[0] = row == null || taker.take(row);
                    return more[0];
                });
                if (!more[0]) {
                    return;
                }
            }
        }

        /** The first columns, by which the town is told, and those taken, each with what it is taken for. */
        private List<ImportPreview.Header> headers(TableHead head) {
            List<ImportPreview.Header> headers = new ArrayList<>();
            for (int i = 0; i < head.headings().size(); i++) {
                String heading = head.headings().get(i);
                Optional<TableHead.Taken> taken = head.taken(i);
                if (!heading.isEmpty() && (taken.isPresent() || i < TownOfRow.FIRST_COLUMNS)) {
                    headers.add(new ImportPreview.Header(
                            i,
                            heading,
                            taken.<Column<?>>map(this::column)
                                    .orElse(TOWN_HEADING.matcher(heading).find() ? TOWN : null)));
                }
            }
            return headers;
        }

        private Column<?> column(TableHead.Taken taken) {
            Wording series = indicators.findSeries(taken.series()).orElseThrow().name();
            return Column.optional(
                    taken.series() + taken.year(),
                    ColumnTypes.decimal(2),
                    series.japanese() + "（" + taken.year() + "年）",
                    series.english() + " (" + taken.year() + ")");
        }

        @Override
        public void close() {
            sheets.close();
        }
    }
}

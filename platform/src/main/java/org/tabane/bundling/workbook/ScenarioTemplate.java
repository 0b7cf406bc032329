package org.tabane.bundling.workbook;

import static org.tabane.bundling.workbook.ScenarioColumns.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.Assumption;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.EnteredRange;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioDriver;
import org.tabane.bundling.domain.ScenarioFees;
import org.tabane.bundling.domain.ScenarioRanges;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.exchange.Column;
import org.tabane.exchange.FaultWords;
import org.tabane.exchange.TemplateBook;
import org.tabane.ledger.WorkItems;
import org.tabane.shared.Evidence;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;
import org.tabane.shell.Messages;

/** A scenario's workbook filled with its present values; uploaded unchanged it changes nothing. */
@Component
public class ScenarioTemplate {

    private final StandardBook books;
    private final WorkItems master;
    private final FaultWords words;

    ScenarioTemplate(StandardBook books, WorkItems master, Messages messages) {
        this.books = books;
        this.master = master;
        this.words = new FaultWords(messages);
    }

    /** The workbook as .xlsx. */
    public byte[] write(ScenarioBody body, Locale locale) {
        ScenarioSheets sheets = new ScenarioSheets(body, books.get(), master, true, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TemplateBook(words, locale)
                    .sheet(sheets.baseline(), Map.of(), baseline(sheets, body))
                    .sheet(sheets.bundled(), Map.of(), bundled(sheets, body))
                    .sheet(sheets.labour(), Map.of(), labour(body))
                    .sheet(sheets.fees(), Map.of(), fees(body))
                    .sheet(sheets.drivers(), Map.of(), drivers(sheets, body))
                    .write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Map<Column<?>, Object>> baseline(ScenarioSheets sheets, ScenarioBody body) {
        List<Map<Column<?>, Object>> rows = new ArrayList<>();
        for (ScenarioLine line : body.lines()) {
            Map<Column<?>, Object> row = line(sheets, body, line);
            if (line.yenNow() != null) {
                row.put(YEN, Yen.of(line.yenNow()));
            }
            if (line.hoursNow() != null) {
                row.put(HOURS, Hours.of(line.hoursNow()));
            }
            putContracts(row, line.contractsNow());
            row.put(EVIDENCE, line.evidence());
            row.put(SOURCE, line.source());
            rows.add(row);
        }
        return rows;
    }

    private static void putContracts(Map<Column<?>, Object> row, @Nullable BigDecimal contracts) {
        if (contracts != null) {
            row.put(CONTRACTS, contracts.longValue());
        }
    }

    private static List<Map<Column<?>, Object>> bundled(ScenarioSheets sheets, ScenarioBody body) {
        List<Map<Column<?>, Object>> rows = new ArrayList<>();
        for (ScenarioLine line : body.lines()) {
            Map<Column<?>, Object> row = line(sheets, body, line);
            Points yen = line.yenBundled();
            if (yen != null) {
                row.put(YEN, Yen.of(yen.mode().longValue()));
                row.put(YEN_LOW, Yen.of(yen.low().longValue()));
                row.put(YEN_HIGH, Yen.of(yen.high().longValue()));
            }
            Points hours = line.hoursBundled();
            if (hours != null) {
                row.put(HOURS, Hours.of(hours.mode()));
                row.put(HOURS_LOW, Hours.of(hours.low()));
                row.put(HOURS_HIGH, Hours.of(hours.high()));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<Column<?>, Object> line(ScenarioSheets sheets, ScenarioBody body, ScenarioLine line) {
        Map<Column<?>, Object> row = new LinkedHashMap<>();
        body.towns().stream()
                .filter(town -> town.code().equals(line.town()))
                .findFirst()
                .ifPresent(town -> town(row, town));
        row.put(sheets.item(), new ItemColumn.Item(line.item(), line.itemName()));
        row.put(ITEM_NAME, line.itemName());
        return row;
    }

    private static void town(Map<Column<?>, Object> row, ScenarioTown town) {
        row.put(TOWN, LocalGovernmentCode.parse(town.code()));
        row.put(TOWN_NAME, town.name());
    }

    private List<Map<Column<?>, Object>> labour(ScenarioBody body) {
        AssumptionBook book = ScenarioRanges.book(books.get(), body);
        Assumption standard = ScenarioDriver.LABOUR_COST.standard(book, body);
        List<Map<Column<?>, Object>> rows = new ArrayList<>();
        for (ScenarioTown town : body.towns()) {
            Map<Column<?>, Object> row = new LinkedHashMap<>();
            town(row, town);
            BigDecimal rate = town.labourYenPerHour();
            row.put(RATE, Yen.of((rate == null ? standard.mode() : rate).longValue()));
            row.put(EVIDENCE, town.labourEvidence() == null ? standard.evidence() : town.labourEvidence());
            row.put(SOURCE, town.labourSource() == null ? standard.source().japanese() : town.labourSource());
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<Column<?>, Object>> fees(ScenarioBody body) {
        ScenarioFees fees = ScenarioFees.of(body);
        List<Map<Column<?>, Object>> rows = new ArrayList<>();
        for (ScenarioTown town : body.towns()) {
            Map<Column<?>, Object> row = new LinkedHashMap<>();
            town(row, town);
            Long yearly = fees.yearly(town.code());
            Long once = fees.once(town.code());
            if (yearly != null) {
                row.put(FEE, Yen.of(yearly));
            }
            if (once != null) {
                row.put(SET_UP, Yen.of(once));
            }
            row.put(YEARS, (long) body.years());
            rows.add(row);
        }
        return rows;
    }

    private List<Map<Column<?>, Object>> drivers(ScenarioSheets sheets, ScenarioBody body) {
        List<Map<Column<?>, Object>> rows = new ArrayList<>();
        for (ScenarioDriver driver : ScenarioDriver.values()) {
            if (!driver.isPerLine()) {
                continue;
            }
            List<EnteredRange> entered = body.drivers().stream()
                    .filter(range -> range.driver().equals(driver.code()))
                    .toList();
            if (driver.acts(body) && entered.stream().noneMatch(EnteredRange::isOverall)) {
                Assumption standard = driver.standard(books.get(), body);
                rows.add(driver(
                        sheets,
                        body,
                        driver,
                        new EnteredRange(
                                driver.code(),
                                null,
                                null,
                                standard.low(),
                                standard.mode(),
                                standard.high(),
                                Evidence.ASSUMED,
                                standard.source().japanese())));
            }
            entered.forEach(range -> rows.add(driver(sheets, body, driver, range)));
        }
        return rows;
    }

    private static Map<Column<?>, Object> driver(
            ScenarioSheets sheets, ScenarioBody body, ScenarioDriver driver, EnteredRange range) {
        Map<Column<?>, Object> row = new LinkedHashMap<>();
        row.put(DRIVER, driver);
        if (range.town() != null) {
            row.put(DRIVER_TOWN, LocalGovernmentCode.parse(range.town()));
        }
        String item = range.item();
        if (item != null) {
            row.put(sheets.driverItem(), new ItemColumn.Item(item, item));
        }
        row.put(LOW, range.low());
        row.put(MODE, range.mode());
        row.put(HIGH, range.high());
        row.put(EVIDENCE, range.evidence());
        row.put(SOURCE, range.source());
        return row;
    }
}

package org.tabane.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.tabane.shared.Sector;
import org.tabane.shared.Yen;

/**
 * The master of work items 「業務項目」, version 2: what the cases of comprehensive contracts list, from M01 to E01.
 *
 * <p>Read from {@code ledger/work-items-2.csv}; a later version is a new file, so that an old ledger keeps its meaning. Version 2 adds
 * M05, procurement, to version 1.
 */
@Component
public class WorkItems {
    /** Version of the master. */
    public static final int VERSION = 2;

    private final Map<WorkItemCode, WorkItem> items = new LinkedHashMap<>();

    public WorkItems() {
        String name = "/ledger/work-items-" + VERSION + ".csv";
        try (InputStream in = Objects.requireNonNull(WorkItems.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(reader)) {
                WorkItem item = item(row);
                items.put(item.code(), item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkItem item(CSVRecord row) {
        boolean sample = "SAMPLE".equals(row.get("price_basis"));
        List<WorkItem.Price> prices = new ArrayList<>();
        for (String price : parts(row.get("prices"))) {
            int slash = price.indexOf('/');
            prices.add(new WorkItem.Price(
                    Yen.of(Long.parseLong(price.substring(0, slash))), price.substring(slash + 1), sample));
        }
        return new WorkItem(
                new WorkItemCode(row.get("code")),
                Sector.valueOf(row.get("sector")),
                row.get("name_ja"),
                row.get("name_en"),
                parts(row.get("units")),
                parts(row.get("payment")).stream()
                        .map(WorkItem.Payment::valueOf)
                        .toList(),
                prices,
                row.get("source"),
                row.get("source_en"));
    }

    private static List<String> parts(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split("\\|", -1));
    }

    /** All items in code order of the master: common ones first, emergencies last. */
    public List<WorkItem> listWorkItems() {
        return List.copyOf(items.values());
    }

    /** The items of one sector. */
    public List<WorkItem> listWorkItems(Sector sector) {
        return items.values().stream().filter(item -> item.sector() == sector).toList();
    }

    /**
     * The item with this code.
     *
     * @throws NoSuchElementException if there is none
     */
    public WorkItem getWorkItem(WorkItemCode code) {
        return findWorkItem(code.value())
                .orElseThrow(() -> new NoSuchElementException("No work item has the code (" + code + ")."));
    }

    /** The item with this code or exactly this name; empty for anything else. */
    public Optional<WorkItem> findWorkItem(String codeOrName) {
        String wanted = codeOrName.strip();
        return items.values().stream()
                .filter(item -> item.code().value().equalsIgnoreCase(wanted)
                        || item.japaneseName().equals(wanted)
                        || item.englishName().equalsIgnoreCase(wanted))
                .findFirst();
    }
}

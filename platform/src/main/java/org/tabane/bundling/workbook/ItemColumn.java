package org.tabane.bundling.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.exchange.Cell;
import org.tabane.exchange.CellReading;
import org.tabane.exchange.ColumnType;
import org.tabane.ledger.WorkItem;
import org.tabane.ledger.WorkItems;

/** Reads a work item: one of the scenario's own lines (which may be whole sectors) or one of the master, by code or name. */
record ItemColumn(Map<String, String> namesOfLines, WorkItems master, boolean japanese)
        implements ColumnType<ItemColumn.Item> {

    /** A work item as a line of the scenario holds it. */
    record Item(String code, String name) {}

    static ItemColumn of(ScenarioBody body, WorkItems master, boolean japanese) {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        for (ScenarioLine line : body.lines()) {
            names.putIfAbsent(line.item(), line.itemName());
        }
        return new ItemColumn(names, master, japanese);
    }

    @Override
    public CellReading<Item> read(Cell cell, java.math.BigDecimal unitFactor) {
        String text = Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
        Optional<Item> own = namesOfLines.entrySet().stream()
                .filter(line -> line.getKey().equalsIgnoreCase(text)
                        || line.getValue().equals(cell.text().strip()))
                .findFirst()
                .map(line -> new Item(line.getKey(), line.getValue()));
        return own.or(() -> master.findWorkItem(text)
                        .or(() -> master.findWorkItem(cell.text().strip()))
                        .map(this::item))
                .<CellReading<Item>>map(CellReading::value)
                .orElseGet(() -> CellReading.problem("bundling.workbook.fault.item", cell.text()));
    }

    private Item item(WorkItem item) {
        return new Item(item.code().value(), japanese ? item.japaneseName() : item.englishName());
    }

    @Override
    public String descriptionKey() {
        return "bundling.workbook.type.item";
    }

    @Override
    public List<String> choices() {
        return Stream.concat(
                        namesOfLines.keySet().stream(),
                        master.listWorkItems().stream().map(item -> item.code().value()))
                .distinct()
                .toList();
    }

    @Override
    public Object toCell(Item value) {
        return value.code();
    }
}

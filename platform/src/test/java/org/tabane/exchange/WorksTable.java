package org.tabane.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;
import org.tabane.shell.Messages;

/** A small table of works that the tests of this module import. */
final class WorksTable {
    static final Column<LocalGovernmentCode> TOWN =
            Column.required("town", ColumnTypes.localGovernmentCode(), "団体コード", "municipality", "市町村コード");
    static final Column<String> ITEM = Column.required("item", ColumnTypes.text(10), "業務項目", "work_item", "項目コード");
    static final Column<FiscalYear> YEAR = Column.required("year", ColumnTypes.fiscalYear(), "年度", "fiscal_year");
    static final Column<Hours> HOURS = Column.required("hours", ColumnTypes.hours(), "直営時間", "direct_hours");
    static final Column<Yen> OUTSOURCED =
            Column.optional("outsourced", ColumnTypes.yen(), "委託金額", "outsourced_yen", "委託額");
    static final Column<Evidence> EVIDENCE = Column.optional("evidence", ColumnTypes.evidence(), "根拠", "evidence");

    record Work(
            LocalGovernmentCode town, String item, FiscalYear year, Hours hours, Yen outsourced, Evidence evidence) {}

    static final ImportDefinition<Work> DEFINITION = ImportDefinition.<Work>named("exchange.works")
            .sheet("台帳", "Works")
            .columns(TOWN, ITEM, YEAR, HOURS, OUTSOURCED, EVIDENCE)
            .check((row, faults) -> {
                if (row.get(ITEM).startsWith("X")) {
                    faults.add(ITEM, "exchange.fault.cell_not_a_choice", row.get(ITEM), "R01");
                }
            })
            .row(row -> new Work(
                    row.get(TOWN),
                    row.get(ITEM),
                    row.get(YEAR),
                    row.get(HOURS),
                    row.find(OUTSOURCED).orElse(Yen.ZERO),
                    row.find(EVIDENCE).orElse(Evidence.MEASURED)))
            .key(work -> work.town() + " " + work.item() + " " + work.year());

    static final FaultWords WORDS = new FaultWords(new Messages());

    static String say(Fault fault) {
        return WORDS.say(fault, Locale.JAPANESE);
    }

    /** Keeps rows in memory under their key. */
    static final class Shelf implements ImportTarget<Work> {
        final Map<String, Work> works = new HashMap<>();
        int saves;

        @Override
        public List<RowChange> compare(List<Work> rows) {
            List<RowChange> changes = new ArrayList<>();
            for (Work row : rows) {
                Work known = works.get(DEFINITION.toKey(row));
                changes.add(
                        known == null ? RowChange.ADDED : known.equals(row) ? RowChange.UNCHANGED : RowChange.CHANGED);
            }
            return changes;
        }

        @Override
        public void save(List<Work> rows) {
            saves++;
            rows.forEach(row -> works.put(DEFINITION.toKey(row), row));
        }
    }

    private WorksTable() {}
}

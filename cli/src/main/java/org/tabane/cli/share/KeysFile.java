package org.tabane.cli.share;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.engine.sharing.Weights;

/**
 * The figures a cost is shared by 「基礎数値表」: one row to a municipality; the weighted keys' columns are read, a column {@code direct} is
 * booked to its municipality unless it is weighted, and other columns are noted.
 */
final class KeysFile {

    private final Map<MemberId, Map<SharingKey, BigDecimal>> rows = new LinkedHashMap<>();
    private final Map<MemberId, Long> direct = new TreeMap<>();
    private final Map<MemberId, Place> places = new HashMap<>();

    private KeysFile() {}

    static KeysFile read(Path path, Weights weights, Municipalities municipalities, Findings findings) {
        Table table = Table.readWithOthers(path, ShareColumns.KEYS_SHEET, ShareColumns.KEYS, findings);
        Set<SharingKey> weighted = weights.byKey().keySet();
        for (String header : table.otherColumns()) {
            if (!weighted.contains(new SharingKey(header))) {
                findings.note(table.file() + ": column '" + header + "' is not used");
            }
        }
        for (SharingKey key : weighted) {
            if (!key.equals(SharingKey.EQUAL)
                    && !table.hasColumn(key.name())
                    && table.hasColumn(ShareColumns.MUNICIPALITY)) {
                findings.fault(
                        Place.ofFile(table.file()), "column '" + key.name() + "' is missing, but --weights names it");
            }
        }
        KeysFile keys = new KeysFile();
        List<TableRow> rows = table.rows(ShareColumns.KEYS);
        if (rows.isEmpty() && !findings.hasFaults()) {
            findings.fault(Place.ofFile(table.file()), "the file has a header but no rows");
        }
        for (TableRow row : rows) {
            keys.add(row, table, weighted, municipalities);
        }
        keys.faultZeroSums(table, weighted, findings);
        return keys;
    }

    KeyTable table() {
        return new KeyTable(rows);
    }

    /** What is booked to municipalities directly, in yen. */
    Map<MemberId, Long> direct() {
        return direct;
    }

    Map<MemberId, Place> places() {
        return places;
    }

    private void add(TableRow row, Table table, Set<SharingKey> weighted, Municipalities municipalities) {
        Optional<MemberId> member = municipalities.read(row, ShareColumns.MUNICIPALITY);
        Map<SharingKey, BigDecimal> figures = new LinkedHashMap<>();
        for (SharingKey key : weighted) {
            if (!key.equals(SharingKey.EQUAL) && table.hasColumn(key.name())) {
                row.requiredAmount(key.name()).ifPresent(figure -> figures.put(key, figure));
            }
        }
        Optional<Long> own =
                weighted.contains(SharingKey.DIRECT) ? Optional.of(0L) : row.optionalWhole(SharingKey.DIRECT.name(), 0);
        if (member.isEmpty()) {
            return;
        }
        Place first = places.putIfAbsent(member.get(), row.place(ShareColumns.MUNICIPALITY));
        if (first != null) {
            row.fault(ShareColumns.MUNICIPALITY, "stands already in line " + first.line());
            return;
        }
        rows.put(member.get(), figures);
        own.filter(yen -> yen > 0).ifPresent(yen -> direct.put(member.get(), yen));
    }

    private void faultZeroSums(Table table, Set<SharingKey> weighted, Findings findings) {
        if (rows.isEmpty() || findings.hasFaults()) {
            return;
        }
        KeyTable figures = table();
        for (SharingKey key : weighted) {
            if (figures.sum(key).signum() == 0) {
                findings.fault(
                        Place.ofFile(table.file()),
                        "column '" + key.name() + "' adds up to zero, so nothing can be shared by it");
            }
        }
    }
}

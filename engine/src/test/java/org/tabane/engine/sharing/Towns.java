package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tabane.engine.MemberId;

/** Reads a small table of keys: the header names the keys, columns by two or more spaces. */
final class Towns {

    private Towns() {}

    static KeyTable keys(String table) {
        String[] header = table.lines().findFirst().orElseThrow().strip().split(" {2,}");
        Map<MemberId, Map<SharingKey, BigDecimal>> rows = new LinkedHashMap<>();
        table.lines().skip(1).map(line -> line.strip().split(" {2,}")).forEach(columns -> {
            Map<SharingKey, BigDecimal> figures = new LinkedHashMap<>();
            for (int column = 1; column < columns.length; column++) {
                figures.put(new SharingKey(header[column]), new BigDecimal(columns[column].replace(",", "")));
            }
            rows.put(MemberId.of(columns[0]), figures);
        });
        return new KeyTable(rows);
    }
}

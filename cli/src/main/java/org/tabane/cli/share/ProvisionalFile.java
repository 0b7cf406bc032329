package org.tabane.cli.share;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.Table;
import org.tabane.cli.table.TableRow;
import org.tabane.engine.MemberId;

/** What each member was asked for before the cost was known 「概算負担金」: {@code municipality} and {@code yen}. */
final class ProvisionalFile {

    private ProvisionalFile() {}

    static Map<MemberId, Long> read(Path path, Municipalities municipalities, Findings findings) {
        Table table = Table.read(path, ShareColumns.PROVISIONAL_SHEET, ShareColumns.PROVISIONAL, findings);
        Map<MemberId, Long> asked = new LinkedHashMap<>();
        for (TableRow row : table.rows(ShareColumns.PROVISIONAL)) {
            Optional<MemberId> member = municipalities.read(row, ShareColumns.MUNICIPALITY);
            Optional<Long> yen = row.requiredWhole("yen");
            if (member.isPresent() && yen.isPresent() && asked.putIfAbsent(member.get(), yen.get()) != null) {
                row.fault(ShareColumns.MUNICIPALITY, "stands twice");
            }
        }
        if (asked.isEmpty() && !findings.hasFaults()) {
            findings.fault(Place.ofFile(table.file()), "the file has a header but no rows");
        }
        return asked;
    }
}

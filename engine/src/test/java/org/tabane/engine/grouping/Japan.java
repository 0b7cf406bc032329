package org.tabane.engine.grouping;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tabane.engine.MemberId;

/** The 1,741 municipalities and their links, where the shared data is; otherwise the test is skipped. */
final class Japan {

    private final List<Unit> units = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<MemberId, String> prefecture = new HashMap<>();

    private Japan(Path folder, boolean wholeKm2) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("municipalities.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split("\t", -1);
            BigDecimal km2 = new BigDecimal(cells[6]);
            units.add(new Unit(
                    MemberId.of(cells[0]),
                    Map.of(
                            "pop2025",
                            new BigDecimal(cells[7]),
                            "km2",
                            wholeKm2 ? km2.setScale(0, RoundingMode.HALF_UP) : km2)));
            prefecture.put(MemberId.of(cells[0]), cells[2]);
        }
        for (String line : Files.readAllLines(folder.resolve("adjacency.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split("\t", -1);
            links.add(new Link(
                    MemberId.of(cells[0]),
                    MemberId.of(cells[1]),
                    cells[2].equals("sea") ? LinkKind.SEA : LinkKind.LAND));
        }
    }

    static Japan read() {
        return read(false);
    }

    static Japan read(boolean wholeKm2) {
        String shared = System.getProperty(
                "tabane.shared", Path.of("..", "..", "shared").toString());
        Path folder = Path.of(shared, "data", "japan");
        assumeTrue(Files.isDirectory(folder), "skipped: no shared data at " + folder + " (set -Dtabane.shared)");
        try {
            return new Japan(folder, wholeKm2);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    GroupingProblem nation(long threshold) {
        return new GroupingProblem(
                units,
                links,
                GroupingRules.NONE.with(Limit.atLeast("pop2025", BigDecimal.valueOf(threshold))),
                new GroupingForm.MostGroups("km2"));
    }

    GroupingProblem prefecture(String code, long threshold) {
        Set<MemberId> members = new HashSet<>();
        prefecture.forEach((id, of) -> {
            if (of.equals(code)) {
                members.add(id);
            }
        });
        return nation(threshold).among(members);
    }
}

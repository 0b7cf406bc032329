package org.tabane.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.GroupingForm;
import org.tabane.engine.grouping.GroupingProblem;
import org.tabane.engine.grouping.GroupingRules;
import org.tabane.engine.grouping.Limit;
import org.tabane.engine.grouping.Link;
import org.tabane.engine.grouping.LinkKind;
import org.tabane.engine.grouping.Unit;

/** Japan's municipalities with people and km², from the folder of shared data beside the project. */
final class JapanMap {

    private final List<Unit> units = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Set<MemberId>> prefectures = new TreeMap<>();
    private final Map<MemberId, double[]> places = new HashMap<>();

    private JapanMap() {}

    static JapanMap read(Path folder) throws IOException {
        JapanMap map = new JapanMap();
        for (String line : Files.readAllLines(folder.resolve("municipalities.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split("\t", -1);
            MemberId id = MemberId.of(cells[0]);
            map.units.add(new Unit(id, Map.of("pop2025", new BigDecimal(cells[7]), "km2", new BigDecimal(cells[6]))));
            map.places.put(id, new double[] {Double.parseDouble(cells[4]), Double.parseDouble(cells[5])});
            map.prefectures
                    .computeIfAbsent(cells[2], key -> new LinkedHashSet<>())
                    .add(id);
        }
        for (String line : Files.readAllLines(folder.resolve("adjacency.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split("\t", -1);
            map.links.add(new Link(
                    MemberId.of(cells[0]),
                    MemberId.of(cells[1]),
                    cells[2].equals("sea") ? LinkKind.SEA : LinkKind.LAND));
        }
        return map;
    }

    GroupingProblem nation(long threshold) {
        return new GroupingProblem(
                units,
                links,
                GroupingRules.NONE.with(Limit.atLeast("pop2025", BigDecimal.valueOf(threshold))),
                new GroupingForm.MostGroups("km2"));
    }

    GroupingProblem prefecture(String code) {
        return nation(1).among(prefectures.getOrDefault(code, Set.of()));
    }

    PaperCost paperCost(GroupingProblem problem) {
        Map<MemberId, Unit> byId = new HashMap<>();
        problem.units().forEach(unit -> byId.put(unit.id(), unit));
        return new PaperCost(byId, places);
    }

    Map<String, GroupingProblem> prefectures(long threshold) {
        GroupingProblem nation = nation(threshold);
        Map<String, GroupingProblem> problems = new TreeMap<>();
        prefectures.forEach((code, members) -> problems.put(code, nation.among(members)));
        return problems;
    }
}

package org.tabane.cli.group;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tabane.cli.Json;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingForm;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two files a grouping goes into, and a line for the person who waits. */
final class GroupReport {

    private final UnitsFile file;
    private final GroupingForm form;
    private final boolean inParts;

    GroupReport(UnitsFile file, GroupingForm form, boolean inParts) {
        this.file = file;
        this.form = form;
        this.inParts = inParts;
    }

    /** Units in the order of their file; groups numbered from 1, with the part before the number where there are parts. */
    String csv(Map<String, Grouping> found) {
        Map<MemberId, String> labels = new HashMap<>();
        found.forEach((part, grouping) -> {
            int number = 0;
            for (List<MemberId> group : grouping.groups()) {
                number++;
                for (MemberId member : group) {
                    labels.put(member, inParts ? part + "-" + number : String.valueOf(number));
                }
            }
        });
        StringBuilder csv = new StringBuilder("id,group\n");
        file.units()
                .forEach(unit -> csv.append(quoted(unit.id().value()))
                        .append(',')
                        .append(quoted(labels.getOrDefault(unit.id(), "")))
                        .append('\n'));
        return csv.toString();
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    ObjectNode json(Map<String, Grouping> found) {
        ObjectNode report = Json.MAPPER.createObjectNode();
        if (inParts) {
            totals(report, found);
            ArrayNode parts = report.putArray("parts");
            found.forEach((part, grouping) -> describe(parts.addObject().put("part", part), grouping));
        } else {
            found.values().forEach(grouping -> describe(report, grouping));
        }
        ObjectNode assumed = report.putObject("assumed");
        file.assumed().forEach((attribute, units) -> {
            ArrayNode names = assumed.putArray(attribute);
            units.forEach(unit -> names.add(unit.value()));
        });
        report.put(
                "process_seconds", seconds(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
        return report;
    }

    private void totals(ObjectNode report, Map<String, Grouping> found) {
        int proven = 0;
        int groups = 0;
        double widest = 0;
        BigDecimal measure = BigDecimal.ZERO;
        for (Grouping grouping : found.values()) {
            groups += grouping.value().groups();
            measure = measure.add(grouping.value().measure());
            proven += grouping.bound().proven() ? 1 : 0;
            widest = Math.max(widest, grouping.bound().gap());
        }
        report.put("groups", groups);
        report.put(measureName(), measure);
        report.put("parts_proven", proven);
        report.put("widest_gap", widest);
    }

    private void describe(ObjectNode node, Grouping grouping) {
        node.put("units", grouping.groups().stream().mapToInt(List::size).sum());
        node.put("groups", grouping.value().groups());
        node.put(measureName(), grouping.value().measure());
        if (form instanceof GroupingForm.MostGroups) {
            node.put("upper_bound", grouping.bound().mostGroups());
            node.put("spread_lower_bound", grouping.bound().leastMeasure());
        } else {
            node.put("lower_bound_yen", grouping.bound().leastMeasure());
        }
        node.put("gap", grouping.bound().gap());
        node.put("proven", grouping.bound().proven());
        node.put("seconds", seconds(grouping.run().seconds()));
        node.put("iterations", grouping.run().iterations());
        node.put("seed", grouping.run().seed());
        node.put("end", grouping.run().end().name().toLowerCase(Locale.ROOT));
    }

    private String measureName() {
        return form instanceof GroupingForm.MostGroups ? "spread" : "cost_yen";
    }

    private static BigDecimal seconds(double value) {
        return BigDecimal.valueOf(Math.round(value * 1000), 3);
    }

    List<String> summary(Map<String, Grouping> found) {
        List<String> lines = new ArrayList<>();
        found.forEach((part, grouping) ->
                lines.add((part.isEmpty() ? "" : part + ": ") + grouping.value().groups()
                        + " groups, " + measureName().replace('_', ' ') + " "
                        + grouping.value().measure().toPlainString()
                        + proof(grouping.bound())
                        + String.format(Locale.ROOT, ", %.2f s", grouping.run().seconds())));
        return lines;
    }

    private String proof(Grouping.Bound bound) {
        if (bound.proven()) {
            return ", proven best";
        }
        return bound.gap() < 1
                ? String.format(Locale.ROOT, ", at most %.2f %% from the best", 100 * bound.gap())
                : ", the least " + measureName().replace('_', ' ') + " is not known";
    }
}

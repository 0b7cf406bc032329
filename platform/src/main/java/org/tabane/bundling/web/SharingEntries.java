package org.tabane.bundling.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tabane.bundling.web.SharingPageView.Choice;
import org.tabane.bundling.web.SharingPageView.Entry;
import org.tabane.bundling.web.SharingPageView.Problem;
import org.tabane.bundling.web.SharingPageView.Select;
import org.tabane.bundling.web.SharingPageView.TownRow;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** Makes single fields of the page with what was typed and what is wrong, and remembers what each is called. */
final class SharingEntries {

    private final Frame frame;
    private final SharingQuery query;
    private final Map<String, String> problems;

    /** Labels of the fields made so far, for the summary of what is wrong. */
    private final Map<String, String> labels = new LinkedHashMap<>();

    SharingEntries(Frame frame, SharingQuery query, Map<String, String> problems) {
        this.frame = frame;
        this.query = query;
        this.problems = problems;
    }

    /** Remembers what a field is called that is made elsewhere. */
    void name(String field, String label) {
        labels.put(field, label);
    }

    /** What is wrong, by the names of the fields made so far: to be asked for last. */
    List<Problem> problems() {
        return problems.entrySet().stream()
                .map(entry -> new Problem(entry.getKey(), labels.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    Entry ofTown(Municipality town, String what, String label, String placeholder) {
        return field(
                what + "." + town.code().value(),
                frame.text("bundling.sharing.ofTown", town.name(), label),
                placeholder);
    }

    Entry field(String field, String label, String placeholder) {
        name(field, label);
        return new Entry(field, label, query.text(field), placeholder, problems.get(field));
    }

    Select select(String field, List<String> values, String usual) {
        String label = frame.text("bundling.sharing." + field);
        name(field, label);
        String chosen = query.has(field) ? query.text(field) : usual;
        return new Select(
                field,
                label,
                values.stream()
                        .map(value -> new Choice(
                                value, frame.text("bundling.sharing." + field + "." + value), value.equals(chosen)))
                        .toList(),
                problems.get(field));
    }

    TownRow row(Municipality town, List<Entry> entries) {
        return new TownRow(town.code().value(), town.name(), SharingFields.place(frame, town), entries);
    }
}

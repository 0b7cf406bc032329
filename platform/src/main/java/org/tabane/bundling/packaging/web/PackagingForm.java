package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingQuestion;
import org.tabane.bundling.packaging.domain.PackagingRules;
import org.tabane.region.Municipality;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/** The forms of a packaging's page: what was asked, what counts where nothing was typed, and where the plan can go from here. */
final class PackagingForm {

    private final Frame frame;
    private final PackagingWords words;
    private final PackagingQuery query;
    private final PackagingInput input;
    private final PackagingRules rules;

    PackagingForm(Frame frame, PackagingQuery query, PackagingInput input, PackagingRules rules) {
        this.frame = frame;
        this.words = new PackagingWords(frame);
        this.query = query;
        this.input = input;
        this.rules = rules;
    }

    List<PackagingPageView.Choice> sectors() {
        return PackagingInput.SECTORS.stream()
                .map(sector -> new PackagingPageView.Choice(
                        parameter(sector),
                        frame.text(sector.messageKey()),
                        query.sectors().contains(parameter(sector))))
                .toList();
    }

    /** Whether years, area or lots of a term were typed. */
    boolean termsChanged() {
        return query.texts().keySet().stream().anyMatch(field -> field.matches("[yanl][123]"));
    }

    /**
     * What the form carries along: items decided by hand, the steps so far and, once there is a plan to go back to, what its own fields say now.
     */
    List<PackagingPageView.Hidden> hidden(boolean planned) {
        List<PackagingPageView.Hidden> hidden = new ArrayList<>();
        query.texts().forEach((field, text) -> {
            if (PackagingQuery.isChoice(field) || field.equals(PackagingSteps.BACK)) {
                hidden.add(new PackagingPageView.Hidden(field, text));
            }
        });
        if (planned) {
            Map<String, String> fields = new LinkedHashMap<>();
            PackagingSteps.without(query).texts().forEach((field, text) -> {
                if (!PackagingQuery.isChoice(field)) {
                    fields.put(field, text);
                }
            });
            fields.put("towns", townsText());
            fields.put("first", input.question().first() ? "yes" : "no");
            hidden.add(new PackagingPageView.Hidden(PackagingSteps.WAS, PackagingSteps.was(fields)));
        }
        return hidden;
    }

    /** A step back or forth, named after what it changes; null where there is none. */
    @Nullable
    Link step(Optional<PackagingQuery> there, String direction) {
        return there.map(query -> new Link(
                        PackagingSteps.changes(this.query, direction).stream()
                                .map(this::fieldName)
                                .distinct()
                                .collect(Collectors.joining(frame.text("precedent.separator"))),
                        query.url(PackagingController.URL)))
                .orElse(null);
    }

    private String fieldName(String field) {
        if (PackagingQuery.isChoice(field)) {
            return input.question().items().stream()
                    .filter(item -> field.endsWith("." + item.code().value()))
                    .findFirst()
                    .map(words::item)
                    .orElse(field.substring(2));
        }
        return switch (field) {
            case "towns" -> frame.text("precedent.towns");
            case "sectors", "first" -> frame.text("bundling.packaging." + field);
            default ->
                frame.text(
                        "bundling.packaging.field." + (field.matches("[yanl][123]") ? field.substring(0, 1) : field));
        };
    }

    String townsText() {
        List<String> all = new ArrayList<>();
        input.towns().towns().stream().map(Municipality::fullName).forEach(all::add);
        input.towns().unclear().forEach(each -> all.add(each.word()));
        all.addAll(input.towns().unknown());
        return String.join("、", all);
    }

    List<PackagingPageView.Unclear> unclear() {
        String codes = input.towns().codes();
        return input.towns().unclear().stream()
                .map(each -> new PackagingPageView.Unclear(
                        each.word(),
                        each.candidates().stream()
                                .map(town -> new Link(
                                        town.addressName(),
                                        query.with(
                                                        "towns",
                                                        codes.isEmpty()
                                                                ? town.code().value()
                                                                : codes + "," + town.code())
                                                .url(PackagingController.URL)))
                                .toList()))
                .toList();
    }

    List<PackagingPageView.Entry> entries() {
        PackagingInput.Defaults usual = input.defaults();
        return List.of(
                entry("yen", frame.text("bundling.packaging.yen.hint"), "thousand", ""),
                entry("firms", frame.text("bundling.packaging.firms.hint"), "firms", ""),
                entry(
                        "group",
                        words.text(rules.firmsPerGroup().reason()),
                        "firms",
                        String.valueOf(usual.firmsPerGroup())),
                entry(
                        "least",
                        frame.text("bundling.packaging.least.hint", usual.leastCase()),
                        "thousand",
                        frame.format().numberText(usual.leastYen() / 1_000)),
                entry(
                        "most",
                        frame.text("bundling.packaging.most.hint", usual.mostCase()),
                        "thousand",
                        frame.format().numberText(usual.mostYen() / 1_000)),
                entry(
                        "start",
                        frame.text("bundling.packaging.start.hint"),
                        "year",
                        String.valueOf(usual.start().startYear())));
    }

    List<PackagingPageView.TermEntry> termEntries() {
        List<PackagingPageView.TermEntry> terms = new ArrayList<>();
        for (int term = 1; term <= PackagingQuestion.TERMS; term++) {
            terms.add(new PackagingPageView.TermEntry(
                    words.term(term),
                    List.of(
                            entry(
                                    "y" + term,
                                    "",
                                    "years",
                                    String.valueOf(input.defaults().years().get(term - 1))),
                            entry(
                                    "a" + term,
                                    "",
                                    "percent",
                                    String.valueOf(
                                            input.defaults().areaPercent().get(term - 1))),
                            entry("n" + term, "", "", ""),
                            entry("l" + term, "", "lots", ""))));
        }
        return terms;
    }

    private PackagingPageView.Entry entry(String name, String hint, String unit, String usual) {
        String fault = input.faults().get(name);
        String label = name.matches("[yanl][123]") ? name.substring(0, 1) : name;
        return new PackagingPageView.Entry(
                name,
                frame.text("bundling.packaging.field." + label),
                hint,
                unit.isEmpty() ? "" : frame.text("bundling.packaging.unit." + unit),
                query.text(name),
                usual,
                fault == null ? null : frame.text(fault, query.text(name)));
    }

    /** The terms that may become part of an estimate, and of which. */
    PackagingPageView.ToScenario toScenario(PackagingPlan plan, List<Scenario> scenarios) {
        List<Municipality> towns = input.towns().towns();
        List<PackagingPageView.Choice> targets = new ArrayList<>();
        boolean mayBeNew = !towns.isEmpty() && towns.size() <= FirstQuestion.MOST_TOWNS;
        if (mayBeNew) {
            targets.add(new PackagingPageView.Choice("", frame.text("bundling.packaging.toScenario.new"), true));
        }
        scenarios.forEach(scenario ->
                targets.add(new PackagingPageView.Choice(scenario.id().toString(), scenario.name(), false)));
        return new PackagingPageView.ToScenario(
                targets.isEmpty()
                        ? frame.text("bundling.packaging.toScenario.noTowns", FirstQuestion.MOST_TOWNS)
                        : null,
                PackagingSteps.without(query).texts().entrySet().stream()
                        .map(entry -> new PackagingPageView.Hidden(entry.getKey(), entry.getValue()))
                        .toList(),
                plan.terms().stream()
                        .filter(term -> term.items() > 0)
                        .map(term -> new PackagingPageView.Choice(
                                String.valueOf(term.number()),
                                frame.text(
                                        "bundling.packaging.toScenario.term",
                                        words.term(term.number()),
                                        term.years(),
                                        term.items()),
                                term.number() == 1))
                        .toList(),
                targets,
                mayBeNew ? PackagingScenario.name(frame, towns) : "");
    }

    private static String parameter(Sector sector) {
        return sector.name().toLowerCase(Locale.ROOT);
    }
}

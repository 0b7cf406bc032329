package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.domain.Assumption;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionUnit;
import org.tabane.bundling.domain.EnteredRange;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioDriver;
import org.tabane.bundling.domain.ScenarioRanges;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.Evidence;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The ranges of a scenario's drivers: look at each with its default and source, set them, reset them. */
@Controller
class DriversController {

    private static final String PATH = ScenarioController.URL + "/{id}/drivers";

    private final ScenarioVersions versions;
    private final FirstEstimates first;

    DriversController(ScenarioVersions versions, FirstEstimates first) {
        this.versions = versions;
        this.first = first;
    }

    @GetMapping(PATH)
    View drivers(Frame frame, CurrentUser user, @PathVariable UUID id) {
        user.requireEditor();
        Scenario scenario = versions.getOwn(user, id);
        ScenarioBody body = versions.latest(scenario).body();
        return page(frame, scenario, body, new DriverForm(frame, values(body)));
    }

    @PostMapping(PATH)
    Object save(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam int basedOn,
            @RequestParam MultiValueMap<String, String> typed) {
        user.requireEditor();
        Scenario scenario = versions.getOwn(user, id);
        ScenarioBody before = versions.basedOn(scenario, basedOn).body();
        DriverForm form = new DriverForm(frame, typed);
        List<EnteredRange> ranges = form.read(first.book(), before);
        if (form.isFaulty()) {
            return page(frame, scenario, before, form);
        }
        if (ranges.equals(before.drivers())) {
            flash.info("bundling.drivers.same");
            return ScenarioVersions.redirect(scenario.id());
        }
        String note = form.text("note");
        return versions.save(
                user,
                flash,
                scenario,
                basedOn,
                ScenarioRanges.replaced(first.book(), before, ranges),
                note.isEmpty() ? frame.text("bundling.drivers.note.usual") : note);
    }

    private View page(Frame frame, Scenario scenario, ScenarioBody body, DriverForm form) {
        return new DriversPageView(
                frame,
                scenario.id().toString(),
                scenario.name(),
                scenario.latest(),
                form.faultCount(),
                Stream.of(ScenarioDriver.values())
                        .filter(driver -> driver.acts(body))
                        .map(driver -> block(frame, first.book(), body, form, driver))
                        .toList(),
                Stream.of(ScenarioDriver.values())
                        .filter(driver -> !driver.acts(body))
                        .map(driver ->
                                driver.standard(first.book(), body).name().in(frame.locale()))
                        .toList(),
                body.towns().stream()
                        .map(town -> new FirstPartnersPageView.Choice(town.code(), town.name(), false))
                        .toList(),
                body.lines().stream()
                        .collect(Collectors.toMap(
                                ScenarioLine::item,
                                ScenarioLine::itemName,
                                (one, same) -> one,
                                java.util.LinkedHashMap::new))
                        .entrySet()
                        .stream()
                        .map(item -> new FirstPartnersPageView.Choice(item.getKey(), item.getValue(), false))
                        .toList(),
                form.text("note"));
    }

    private static DriversPageView.DriverBlock block(
            Frame frame, AssumptionBook book, ScenarioBody body, DriverForm form, ScenarioDriver driver) {
        Assumption standard = driver.standard(book, body);
        List<String> hints = Stream.of(standard.low(), standard.mode(), standard.high())
                .map(value -> DriverValues.shown(standard.unit(), value))
                .toList();
        List<DriversPageView.Fields> parts = new ArrayList<>();
        if (driver.isPerLine()) {
            for (int part = 0; part < form.parts(driver); part++) {
                parts.add(fields(frame, form, driver.code() + "." + part + ".", hints));
            }
        }
        DriversPageView.Fields overall = fields(frame, form, driver.code() + ".", hints);
        List<EnteredRange> entered = body.drivers().stream()
                .filter(range -> range.driver().equals(driver.code()))
                .toList();
        boolean overallEntered = entered.stream().anyMatch(EnteredRange::isOverall);
        return new DriversPageView.DriverBlock(
                driver.code(),
                standard.name().in(frame.locale()),
                DriverValues.unit(frame, standard.unit()),
                AssumptionWords.range(frame, standard),
                standard.formula().in(frame.locale()),
                standard.source().in(frame.locale()),
                standard.measure().in(frame.locale()),
                AssumptionsController.URL + "#" + standard.id(),
                overallEntered,
                Evidence.weakest(Stream.concat(
                                Stream.of(overallEntered ? Evidence.MEASURED : Evidence.ASSUMED),
                                entered.stream().map(EnteredRange::evidence))
                        .toList()),
                overall,
                parts,
                form.faults(driver));
    }

    private static DriversPageView.Fields fields(Frame frame, DriverForm form, String field, List<String> hints) {
        String evidence = form.text(field + "evidence");
        return new DriversPageView.Fields(
                field,
                form.text(field + "town"),
                form.text(field + "item"),
                form.text(field + "low"),
                form.text(field + "mode"),
                form.text(field + "high"),
                hints,
                Stream.of(Evidence.values())
                        .map(each -> new FirstPartnersPageView.Choice(
                                each.name(),
                                frame.text(each.messageKey()),
                                each.name().equals(evidence.isEmpty() ? Evidence.SURVEYED.name() : evidence)))
                        .toList(),
                form.text(field + "source"));
    }

    /** The ranges as the form would send them, with one blank range for a part behind those there are. */
    private MultiValueMap<String, String> values(ScenarioBody body) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (ScenarioDriver driver : ScenarioDriver.values()) {
            if (!driver.acts(body)) {
                continue;
            }
            AssumptionUnit unit = driver.standard(first.book(), body).unit();
            int part = 0;
            for (EnteredRange range : body.drivers()) {
                if (range.driver().equals(driver.code())) {
                    put(values, driver.code() + (range.isOverall() ? "." : "." + part++ + "."), unit, range);
                }
            }
            if (driver.isPerLine()) {
                values.add(driver.code() + "." + part + ".mode", "");
            }
        }
        return values;
    }

    private static void put(
            MultiValueMap<String, String> values, String field, AssumptionUnit unit, EnteredRange range) {
        values.add(field + "low", DriverValues.shown(unit, range.low()));
        values.add(field + "mode", DriverValues.shown(unit, range.mode()));
        values.add(field + "high", DriverValues.shown(unit, range.high()));
        values.add(field + "evidence", range.evidence().name());
        values.add(field + "source", range.source());
        values.add(field + "town", range.town() == null ? "" : range.town());
        values.add(field + "item", range.item() == null ? "" : range.item());
    }
}

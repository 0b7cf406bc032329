package org.tabane.bundling.workbook;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.exchange.RowSource;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.People;
import org.tabane.identity.UserId;
import org.tabane.ledger.WorkItems;

/** A filled workbook becomes a new version of the scenario it was opened for; the scope is the scenario's id. */
@Component
class ScenarioImport implements ImportKind<ScenarioRow> {

    static final String NAME = "bundling.scenario";

    private final ScenarioStore store;
    private final StandardBook books;
    private final WorkItems master;
    private final People people;
    private final Clock clock;

    ScenarioImport(ScenarioStore store, StandardBook books, WorkItems master, People people, Clock clock) {
        this.store = store;
        this.books = books;
        this.master = master;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String accepts() {
        return ".xlsx,.xlsm,.xls";
    }

    @Override
    public RowSource<ScenarioRow> source(ImportCase given) {
        Optional<Scenario> scenario = find(given);
        return scenario.isEmpty()
                ? ScenarioSource.refusing(Fault.of("bundling.workbook.fault.scenario", given.fileName()))
                : new ScenarioSource(
                        () -> new ScenarioSheets(latest(scenario.get()), books.get(), master, true, fileSource(given)),
                        limits());
    }

    @Override
    public ImportTarget<ScenarioRow> target(ImportCase given) {
        return find(given)
                .<ImportTarget<ScenarioRow>>map(scenario -> new Target(scenario, given))
                .orElseGet(Nowhere::new);
    }

    @Override
    public String returnUrl(ImportCase given) {
        return "/bundling/scenarios" + (find(given).isPresent() ? "/" + given.scope() : "");
    }

    @Override
    public Optional<String> templateUrl(ImportCase given) {
        return find(given).map(scenario -> returnUrl(given) + "/workbook.xlsx");
    }

    private ScenarioBody latest(Scenario scenario) {
        return store.getVersion(scenario.id(), scenario.latest()).body();
    }

    private Optional<Scenario> find(ImportCase given) {
        return given.scope().matches("[0-9a-f-]{36}")
                ? store.findScenario(UUID.fromString(given.scope()), given.organisation())
                        .filter(scenario -> scenario.organisationId().equals(given.organisation()))
                : Optional.empty();
    }

    private static String fileSource(ImportCase given) {
        return given.fileName().isEmpty() ? "—" : given.fileName();
    }

    /** Where there is no scenario; its files are refused before a row is read. */
    private static final class Nowhere implements ImportTarget<ScenarioRow> {

        @Override
        public List<RowChange> compare(List<ScenarioRow> rows) {
            return rows.stream().map(row -> RowChange.UNCHANGED).toList();
        }

        @Override
        public void save(List<ScenarioRow> rows) {
            throw new IllegalStateException("There is no scenario to save " + rows.size() + " rows in.");
        }
    }

    /** Gathers rows in the body; one version at the end, or none when nothing is new. */
    private final class Target implements ImportTarget<ScenarioRow> {

        private final Scenario scenario;
        private final ImportCase given;
        private final ScenarioBody before;
        private final ScenarioChanges changes;

        Target(Scenario scenario, ImportCase given) {
            this.scenario = scenario;
            this.given = given;
            this.before = latest(scenario);
            this.changes = new ScenarioChanges(books.get(), before, fileSource(given));
        }

        @Override
        public List<RowChange> compare(List<ScenarioRow> rows) {
            return rows.stream().map(changes::take).toList();
        }

        @Override
        public void save(List<ScenarioRow> rows) {
            // taken into the body when they were compared; the version is made at the end
        }

        @Override
        public String finish() {
            if (changes.body().equals(before)) {
                return "";
            }
            UUID person = given.person();
            String name = person == null
                    ? given.organisationName()
                    : people.displayNames(new OrganisationId(given.organisation()))
                            .getOrDefault(new UserId(person), given.organisationName());
            return String.valueOf(store.addVersion(
                    scenario,
                    scenario.latest(),
                    changes.body(),
                    given.fileName(),
                    person,
                    name,
                    OffsetDateTime.now(clock)));
        }
    }
}

package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.DefaultPlan;
import org.tabane.bundling.domain.EstimatePlan;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioPlan;
import org.tabane.bundling.domain.ScenarioStart;
import org.tabane.bundling.domain.Town;
import org.tabane.engine.MemberId;
import org.tabane.shared.Sector;

/**
 * What is known of the towns of a design, each figure with its evidence, and the effect estimate's plan for any of them
 * 「設計の前提と、群ごとの試算」.
 *
 * <p>Real figures come before defaults, town by town and sector by sector. A set of towns that all stand on defaults gets the plan of a
 * first estimate, with its wider ranges; any other the plan of a scenario. Both say the same at the likeliest values. Immutable.
 */
public final class DesignFigures {

    private final AssumptionBook book;
    private final ScenarioBody start;
    private final Set<Sector> sectors;
    private final Map<MemberId, Integer> numbers = new LinkedHashMap<>();
    private final double[][] kilometres;

    private DesignFigures(
            AssumptionBook book,
            ScenarioBody start,
            Set<Sector> sectors,
            ToDoubleBiFunction<MemberId, MemberId> roadKilometres) {
        this.book = book;
        this.start = start;
        this.sectors = Set.copyOf(sectors);
        start.towns().forEach(town -> numbers.put(MemberId.of(town.code()), numbers.size()));
        List<MemberId> ids = members();
        this.kilometres = new double[ids.size()][ids.size()];
        for (int one = 0; one < ids.size(); one++) {
            for (int other = 0; other < one; other++) {
                double km = roadKilometres.applyAsDouble(ids.get(other), ids.get(one));
                kilometres[one][other] = km;
                kilometres[other][one] = km;
            }
        }
    }

    /**
     * The beginning of a scenario of all the towns of the design, as {@code ScenarioStart} makes it.
     *
     * @param roadKilometres distance by road between two towns
     */
    public static DesignFigures of(
            AssumptionBook book,
            ScenarioBody start,
            Set<Sector> sectors,
            ToDoubleBiFunction<MemberId, MemberId> roadKilometres) {
        return new DesignFigures(book, start, sectors, roadKilometres);
    }

    /** Towns of which nothing but the population is known. */
    public static DesignFigures ofDefaults(
            AssumptionBook book,
            List<Town> towns,
            Set<Sector> sectors,
            int years,
            boolean performanceSpecification,
            ToDoubleBiFunction<MemberId, MemberId> roadKilometres) {
        List<ScenarioTown> known = towns.stream()
                .map(town -> new ScenarioTown(
                        town.code(),
                        town.name(),
                        town.people().isPresent() ? town.people().getAsInt() : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return of(
                book,
                ScenarioStart.body(
                        book, known, List.of(), sectors, Map.of(), years, performanceSpecification, 0, "—", "—"),
                sectors,
                roadKilometres);
    }

    public AssumptionBook book() {
        return book;
    }

    public int years() {
        return start.years();
    }

    /** All towns, in the order given. */
    public List<MemberId> members() {
        return List.copyOf(numbers.keySet());
    }

    /** Whether a town stands on default values only. */
    public boolean isDefaulted(MemberId member) {
        ScenarioTown town = town(member);
        return town.labourYenPerHour() == null
                && start.lines().stream()
                        .filter(line -> line.town().equals(member.value()))
                        .allMatch(ScenarioLine::defaulted);
    }

    /** People living there, 0 when not published. */
    int people(MemberId member) {
        Integer people = town(member).people();
        return people == null ? 0 : people;
    }

    /** Towns whose population is not published: where nothing is recorded either, they count as nothing. */
    public List<MemberId> withoutPeople() {
        return members().stream()
                .filter(member -> town(member).people() == null)
                .toList();
    }

    /** The plan of the effect estimate for these towns; the first by the design's order asks. */
    public EstimatePlan plan(Collection<MemberId> some) {
        List<MemberId> set = ordered(some);
        ScenarioBody body = body(set);
        boolean defaults = set.stream().allMatch(this::isDefaulted)
                && FirstQuestion.SECTORS.containsAll(sectors)
                && body.towns().stream().noneMatch(town -> town.people() == null);
        return defaults ? DefaultPlan.of(book, question(body)) : ScenarioPlan.of(book, body);
    }

    /** The beginning of a scenario for these towns, every figure with its source. */
    public ScenarioBody body(Collection<MemberId> some) {
        List<MemberId> set = ordered(some);
        Set<String> codes = new TreeSet<>();
        set.forEach(member -> codes.add(member.value()));
        return new ScenarioBody(
                set.stream().map(this::town).toList(),
                start.lines().stream()
                        .filter(line -> codes.contains(line.town()))
                        .toList(),
                start.years(),
                start.performanceSpecification(),
                meanKilometres(set),
                null,
                null,
                List.of(),
                List.of(),
                start.assumptionsVersion());
    }

    /** Mean distance by road over all pairs, in km; zero for one town. */
    public double meanKilometres(Collection<MemberId> some) {
        int[] set = ordered(some).stream().mapToInt(numbers::get).toArray();
        return meanKilometres(kilometres, set);
    }

    static double meanKilometres(double[][] kilometres, int[] set) {
        int size = set.length;
        double sum = 0;
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                sum += kilometres[set[one]][set[other]];
            }
        }
        return size < 2 ? 0 : sum / (size * (size - 1) / 2);
    }

    double[][] kilometres() {
        return kilometres;
    }

    /** The way by road between two towns in km, to one decimal. */
    public double kilometres(MemberId one, MemberId other) {
        return kilometres[number(one)][number(other)];
    }

    /** The longest way by road between any two of these towns in km; zero for one. */
    public BigDecimal longestKilometres(Collection<MemberId> some) {
        int[] set = some.stream().mapToInt(this::number).toArray();
        double longest = 0;
        for (int one : set) {
            for (int other : set) {
                longest = Math.max(longest, kilometres[one][other]);
            }
        }
        return BigDecimal.valueOf(longest);
    }

    private List<MemberId> ordered(Collection<MemberId> some) {
        List<MemberId> set = new ArrayList<>(Set.copyOf(some));
        set.forEach(this::town);
        set.sort(java.util.Comparator.comparing(numbers::get));
        return set;
    }

    private ScenarioTown town(MemberId member) {
        return start.towns().get(number(member));
    }

    private int number(MemberId member) {
        Integer number = numbers.get(member);
        if (number == null) {
            throw new IllegalArgumentException(member + " is no town of this design.");
        }
        return number;
    }

    private FirstQuestion question(ScenarioBody body) {
        return new FirstQuestion(
                body.towns().stream()
                        .map(town -> new Town(
                                town.code(),
                                town.name(),
                                town.people() == null ? OptionalInt.empty() : OptionalInt.of(town.people())))
                        .toList(),
                sectors,
                body.years(),
                body.performanceSpecification(),
                body.meanKilometres());
    }
}

package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.packaging.domain.ItemChoice;
import org.tabane.bundling.packaging.domain.PackagingQuestion;
import org.tabane.bundling.packaging.domain.PackagingRules;
import org.tabane.ledger.WorkItem;
import org.tabane.ledger.WorkItems;
import org.tabane.precedent.Answer;
import org.tabane.precedent.ContractAmount;
import org.tabane.precedent.OwnSituation;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.TownsAsked;
import org.tabane.region.Municipalities;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Sector;

/** Reads a packaging query: what is typed wins, what is blank takes its stated default, and what cannot be read is named and left out. */
final class PackagingInput {

    static final List<Sector> SECTORS =
            List.of(Sector.ROAD, Sector.SNOW, Sector.RIVER, Sector.PARK, Sector.BRIDGE, Sector.SEWER);

    private static final long MOST_YEN = 100_000_000_000L;
    private static final long MOST_FIRMS = 10_000;
    private static final int MOST_YEARS = 10;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final PackagingQuery query;
    private final PackagingRules rules;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final TownsAsked towns;
    private final PackagingQuestion question;
    private final Defaults defaults;

    /**
     * The values blank fields take.
     *
     * @param leastYen smallest yearly amount of the cases with a printed total, and whose it is
     */
    record Defaults(
            boolean whole,
            List<Integer> years,
            List<Integer> areaPercent,
            int firmsPerGroup,
            long leastYen,
            String leastCase,
            long mostYen,
            String mostCase,
            FiscalYear start) {}

    PackagingInput(
            PackagingQuery query,
            PackagingRules rules,
            WorkItems workItems,
            Municipalities municipalities,
            Precedents precedents,
            FiscalYear thisYear) {
        this.query = query;
        this.rules = rules;
        this.towns = TownsAsked.of(municipalities, query.text("towns"));
        boolean first = Answer.parse(query.text("first")) != Answer.NO;
        OptionalLong people = towns.towns().isEmpty()
                ? OptionalLong.empty()
                : new OwnSituation(towns.towns(), null, java.util.Set.of(), Answer.UNKNOWN, Answer.UNKNOWN, null)
                        .people();
        this.defaults = defaults(first, people, precedents, thisYear);
        long least = yen("least", defaults.leastYen());
        long most = yen("most", defaults.mostYen());
        if (least > most) {
            faults.put("least", "bundling.packaging.fault.least");
            least = defaults.leastYen();
            most = Math.max(most, least);
        }
        this.question = new PackagingQuestion(
                items(workItems),
                first,
                people.isPresent() ? people.getAsLong() : null,
                number("yen", 1, MOST_YEN / 1_000)
                        .map(thousand -> thousand * 1_000)
                        .orElse(null),
                number("firms", 0, MOST_FIRMS).map(Long::intValue).orElse(null),
                number("group", 1, MOST_FIRMS).map(Long::intValue).orElse(defaults.firmsPerGroup()),
                least,
                most,
                start(),
                perTerm("y", 1, MOST_YEARS, defaults.years()),
                perTerm("a", 1, 100, defaults.areaPercent()),
                List.of(query.text("n1"), query.text("n2"), query.text("n3")),
                lots(),
                choices(workItems));
    }

    PackagingQuestion question() {
        return question;
    }

    TownsAsked towns() {
        return towns;
    }

    Defaults defaults() {
        return defaults;
    }

    /** Message keys of what could not be read, by field. */
    Map<String, String> faults() {
        return faults;
    }

    private Defaults defaults(boolean first, OptionalLong people, Precedents precedents, FiscalYear thisYear) {
        boolean whole = people.isPresent()
                && people.getAsLong() <= rules.wholeFromPeople().numbers().getFirst();
        long least = Long.MAX_VALUE;
        long most = 0;
        String leastCase = "";
        String mostCase = "";
        for (var precedent : precedents.listCases()) {
            ContractAmount amount = precedent.amount().value();
            if (amount.kind() == ContractAmount.Kind.CONTRACT_TOTAL) {
                long yearly =
                        amount.low().amount() * 12 / precedent.contractMonths().value();
                if (yearly < least) {
                    least = yearly;
                    leastCase = precedent.municipality().name();
                }
                if (yearly > most) {
                    most = yearly;
                    mostCase = precedent.municipality().name();
                }
            }
        }
        return new Defaults(
                whole,
                (first ? rules.yearsFirstTime() : rules.yearsExperienced()).numbers(),
                areas(whole ? List.of(100, 100, 100) : rules.areaPercent().numbers()),
                rules.firmsPerGroup().numbers().getFirst(),
                least / 1_000 * 1_000,
                leastCase,
                most / 1_000 * 1_000,
                mostCase,
                FiscalYear.of(thisYear.startYear() + 1));
    }

    /** What a blank share of the area takes: the usual one, but never less than the term before, since a path does not step down by itself. */
    private List<Integer> areas(List<Integer> usual) {
        List<Integer> blank = new ArrayList<>();
        int before = 0;
        for (int term = 1; term <= PackagingQuestion.TERMS; term++) {
            int own = Math.max(usual.get(term - 1), before);
            blank.add(own);
            before = number("a" + term, 1, 100).map(Long::intValue).orElse(own);
        }
        return blank;
    }

    private List<WorkItem> items(WorkItems workItems) {
        List<Sector> chosen = SECTORS.stream()
                .filter(sector -> query.sectors().contains(sector.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (chosen.isEmpty()) {
            return List.of();
        }
        return workItems.listWorkItems().stream()
                .filter(item -> rules.traits().containsKey(item.code().value()))
                .filter(item -> item.sector() == Sector.COMMON
                        || item.sector() == Sector.EMERGENCY
                        || chosen.contains(item.sector()))
                .toList();
    }

    private Map<String, ItemChoice> choices(WorkItems workItems) {
        Map<String, ItemChoice> choices = new LinkedHashMap<>();
        for (WorkItem item : workItems.listWorkItems()) {
            String code = item.code().value();
            ItemChoice.parse(query.text("x." + code)).ifPresent(choice -> choices.put(code, choice));
        }
        return choices;
    }

    private List<@Nullable Integer> lots() {
        List<@Nullable Integer> lots = new ArrayList<>();
        for (int term = 1; term <= PackagingQuestion.TERMS; term++) {
            lots.add(number("l" + term, 1, ItemChoice.MOST_LOTS)
                    .map(Long::intValue)
                    .orElse(null));
        }
        return lots;
    }

    private List<Integer> perTerm(String field, long least, long most, List<Integer> usual) {
        List<Integer> numbers = new ArrayList<>();
        for (int term = 1; term <= PackagingQuestion.TERMS; term++) {
            numbers.add(number(field + term, least, most).map(Long::intValue).orElse(usual.get(term - 1)));
        }
        return numbers;
    }

    /** The year people write: R9, 令和9, 2027. */
    private FiscalYear start() {
        if (query.text("start").isEmpty()) {
            return defaults.start();
        }
        try {
            FiscalYear year = FiscalYear.parse(query.text("start"));
            if (year.startYear() >= EARLIEST && year.startYear() <= LATEST) {
                return year;
            }
        } catch (IllegalArgumentException unreadable) {
            // named below, like a year out of reach
        }
        faults.put("start", "bundling.packaging.fault.year");
        return defaults.start();
    }

    private long yen(String field, long usual) {
        return number(field, 1, MOST_YEN / 1_000)
                .map(thousand -> thousand * 1_000)
                .orElse(usual);
    }

    private Optional<Long> number(String field, long least, long most) {
        String text = query.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> number = PackagingQuery.whole(text, least, most);
        if (number.isEmpty()) {
            faults.put(field, "bundling.packaging.fault.number");
        }
        return number;
    }
}

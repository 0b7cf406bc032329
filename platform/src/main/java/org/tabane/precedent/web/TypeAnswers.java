package org.tabane.precedent.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tabane.precedent.Answer;
import org.tabane.precedent.FitFacts;
import org.tabane.precedent.Likeness;
import org.tabane.precedent.OwnRecords;
import org.tabane.precedent.OwnSituation;
import org.tabane.precedent.Peer;
import org.tabane.precedent.TownsAsked;
import org.tabane.precedent.TypeAdvice;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.region.NeighbourKind;
import org.tabane.region.TownAtDistance;

/** Puts together what is asked, what is recorded and what the towns' public facts say, and weighs the types. */
@Component
class TypeAnswers {

    private final TypeAdvice advice;
    private final Likeness likeness;
    private final Municipalities municipalities;
    private final OwnRecords records;

    TypeAnswers(TypeAdvice advice, Likeness likeness, Municipalities municipalities, OwnRecords records) {
        this.advice = advice;
        this.likeness = likeness;
        this.municipalities = municipalities;
        this.records = records;
    }

    /**
     * The answered questionnaire.
     *
     * @param records what the ledger contributed, where it did
     * @param staff the published number of engineers, where none was typed
     * @param likeFirst the peers in the order of likeness, where a town is known
     */
    record Answered(
            TypeQuery query,
            TownsAsked towns,
            Optional<OwnRecords.Found> records,
            Optional<OwnRecords.PublishedStaff> staff,
            FitFacts facts,
            List<TypeAdvice.Fit> fits,
            List<Peer> likeFirst) {}

    /** Reads the address; a visitor who comes without any answer starts from what is recorded. */
    Answered answer(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(parameters);
        Optional<OwnRecords.Found> found = asked.containsKey("towns") ? Optional.empty() : begin(asked);
        TypeQuery query = TypeQuery.of(advice.listQuestions(), asked);
        TownsAsked towns = TownsAsked.of(municipalities, query.towns());
        Optional<OwnRecords.PublishedStaff> staff =
                query.numbers().containsKey("staff") ? Optional.empty() : records.findStaff(towns.towns());
        FitFacts facts = facts(query, towns.towns(), staff);
        List<Peer> likeFirst = towns.towns().isEmpty()
                ? List.of()
                : likeness
                        .rank(
                                new OwnSituation(
                                        towns.towns(),
                                        facts.number("staff")
                                                .map(BigDecimal::intValue)
                                                .orElse(null),
                                        query.sectors(),
                                        query.answers().getOrDefault("snow", Answer.UNKNOWN),
                                        Answer.UNKNOWN,
                                        null),
                                Map.of())
                        .stream()
                        .map(Likeness.Compared::peer)
                        .toList();
        return new Answered(query, towns, found, staff, facts, advice.weigh(facts), likeFirst);
    }

    /** Those who did so, the most like first, then those that cannot be compared. */
    static List<Peer> inOrder(Answered answered, List<Peer> peers) {
        List<Peer> ordered = new ArrayList<>(peers);
        ordered.sort(Comparator.comparing((Peer peer) -> !peer.isRecorded()).thenComparing(peer -> {
            int place = answered.likeFirst().indexOf(peer);
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        return ordered;
    }

    private Optional<OwnRecords.Found> begin(MultiValueMap<String, String> asked) {
        Optional<Municipality> own = records.ownTown();
        own.ifPresent(town -> asked.set("towns", town.code().value()));
        Optional<OwnRecords.Found> found = own.flatMap(town -> records.find(List.of(town)));
        found.ifPresent(each -> {
            each.sectors().forEach(sector -> asked.add("sector", sector.name().toLowerCase(java.util.Locale.ROOT)));
            each.contracts().ifPresent(contracts -> asked.set("contracts", contracts.toPlainString()));
            each.requests().ifPresent(requests -> asked.set("records", Answer.YES.parameter()));
        });
        return found;
    }

    private FitFacts facts(TypeQuery query, List<Municipality> towns, Optional<OwnRecords.PublishedStaff> staff) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>(query.readNumbers());
        staff.ifPresent(published -> numbers.put("staff", BigDecimal.valueOf(published.people())));
        if (!query.sectors().isEmpty()) {
            numbers.put("sectorCount", BigDecimal.valueOf(query.sectors().size()));
        }
        if (!towns.isEmpty()) {
            numbers.put("towns", BigDecimal.valueOf(towns.size()));
            OwnSituation own = new OwnSituation(towns, null, query.sectors(), Answer.UNKNOWN, Answer.UNKNOWN, null);
            own.people().ifPresent(people -> numbers.put("people", BigDecimal.valueOf(people)));
            decline(towns).ifPresent(percent -> numbers.put("decline", percent));
            numbers.put("neighbours", BigDecimal.valueOf(neighbours(towns)));
            nearest(towns).ifPresent(km -> numbers.put("nearest", km));
        }
        return new FitFacts(numbers, query.answers(), query.sectors());
    }

    /** Loss of people from 2020 to 2050 in percent, one decimal; empty where a town has no projection of its own. */
    private static Optional<BigDecimal> decline(List<Municipality> towns) {
        if (towns.stream().anyMatch(town -> !town.population().isProjected())) {
            return Optional.empty();
        }
        long before = sum(towns, 2020);
        long after = sum(towns, 2050);
        return Optional.of(
                BigDecimal.valueOf(100 * (before - after)).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP));
    }

    private static long sum(List<Municipality> towns, int year) {
        return towns.stream()
                .mapToLong(town -> town.population().projected(year).orElse(0))
                .sum();
    }

    /** Municipalities outside or inside the circle that are joined to one of the towns by land or bridge. */
    private long neighbours(List<Municipality> towns) {
        return towns.stream()
                .flatMap(town -> municipalities.findNeighbours(town.code()).stream())
                .filter(neighbour -> neighbour.kind() != NeighbourKind.NEAREST)
                .map(Neighbour::municipality)
                .distinct()
                .count();
    }

    /** Road km to the nearest other town: within the circle, or for one town alone anywhere; an estimate. */
    private Optional<BigDecimal> nearest(List<Municipality> towns) {
        Municipality first = towns.getFirst();
        List<Municipality> others = towns.size() > 1
                ? towns.subList(1, towns.size())
                : municipalities.findNearest(first.code(), 1).stream()
                        .map(TownAtDistance::municipality)
                        .toList();
        return others.stream()
                .map(other -> municipalities
                        .estimateTravelDistance(first.code(), other.code())
                        .roadKm()
                        .mode())
                .min(Comparator.naturalOrder())
                .map(km -> km.setScale(0, RoundingMode.HALF_UP));
    }
}

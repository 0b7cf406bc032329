package org.tabane.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * The 1,741 municipalities of Japan and the questions about them.
 *
 * <p>The facts are read from the class path at the first question and kept in memory. Answers are immutable and in code order
 * unless said otherwise.
 */
@Component
public class Municipalities {

    private final Supplier<Facts> facts;
    private final Supplier<MunicipalityNames> names = SingletonSupplier.of(
            () -> new MunicipalityNames(List.copyOf(facts().byCode.values())));
    private final Supplier<SimilarTowns> similar = SingletonSupplier.of(() -> new SimilarTowns(listMunicipalities()));

    /** The real ones only. */
    public Municipalities() {
        this(List.of());
    }

    /** With the invented ones where the demonstration runs. */
    @Autowired
    Municipalities(Environment environment) {
        this(environment.matchesProfiles("demo") ? MunicipalityFile.readInvented() : List.of());
    }

    private Municipalities(List<Municipality> invented) {
        facts = SingletonSupplier.of(() -> Facts.read(invented));
    }

    /** The real ones and the invented ones of the demonstration, for tests. */
    public static Municipalities ofDemonstration() {
        return new Municipalities(MunicipalityFile.readInvented());
    }

    /**
     * The municipality with this code.
     *
     * @throws NoSuchElementException if there is none
     */
    public Municipality getMunicipality(LocalGovernmentCode code) {
        return findMunicipality(code)
                .orElseThrow(() -> new NoSuchElementException("No municipality has the code (" + code + ")."));
    }

    /** The municipality with this code; empty for prefectures, wards of designated cities and unknown codes. */
    public Optional<Municipality> findMunicipality(LocalGovernmentCode code) {
        return Optional.ofNullable(facts().byCode.get(code));
    }

    /** All 1,741; never the invented ones. */
    public List<Municipality> listMunicipalities() {
        return facts().all;
    }

    /** All of one prefecture; of {@link Prefecture#INVENTED} those of the demonstration, if it runs. */
    public List<Municipality> listMunicipalities(Prefecture prefecture) {
        return facts().byCode.values().stream()
                .filter(municipality -> municipality.prefecture() == prefecture)
                .toList();
    }

    /**
     * What a person searching may mean, best fit first: code, whole name (秋田県大館市, 多気郡明和町, 府中市), name without suffix (大館),
     * a ward's city (横浜市鶴見区), beginning, any part of the name; a prefecture's name gives all of it.
     *
     * <p>Full- and half-width, ヶ・ケ・が and usual old and new character forms are the same.
     */
    public List<Municipality> findMunicipalities(String text) {
        return names.get().find(text);
    }

    /**
     * Those a cell in a file names outright, by code or by whole name, or failing that by name without suffix. One means it
     * is clear; several, such as for 府中市, that it is not; none that it is no municipality's name.
     */
    public List<Municipality> findNamed(String text) {
        return names.get().findNamed(text);
    }

    /** The prefecture a text names, in Japanese with or without suffix, or in English. */
    public Optional<Prefecture> findPrefecture(String text) {
        return MunicipalityNames.findPrefecture(text);
    }

    /** Those beside a municipality, nearest first; see {@link NeighbourKind} for what counts. */
    public List<Neighbour> findNeighbours(LocalGovernmentCode code) {
        return facts().neighbours.getOrDefault(code, List.of());
    }

    /** Which of some towns are joined by land, bridge or tunnel, each pair once, in code order. */
    public List<TownsJoined> findJoined(List<Municipality> towns) {
        Set<Municipality> among = Set.copyOf(towns);
        return towns.stream()
                .sorted(Comparator.comparing(Municipality::code))
                .flatMap(town -> findNeighbours(town.code()).stream()
                        .filter(beside -> beside.kind() != NeighbourKind.NEAREST
                                && among.contains(beside.municipality())
                                && town.code().compareTo(beside.municipality().code()) < 0)
                        .map(beside -> new TownsJoined(
                                town.code(), beside.municipality().code(), beside.link())))
                .toList();
    }

    /**
     * The {@code limit} nearest others by straight line between representative points, nearest first; invented ones are
     * near invented ones only.
     */
    public List<TownAtDistance> findNearest(LocalGovernmentCode code, int limit) {
        Municipality from = getMunicipality(code);
        return facts().byCode.values().stream()
                .filter(other -> !other.code().equals(code) && other.code().isInvented() == code.isInvented())
                .map(other -> new TownAtDistance(other, from.point().kilometresTo(other.point())))
                .sorted(Comparator.comparingDouble(TownAtDistance::kilometres))
                .limit(limit)
                .toList();
    }

    /** How far two municipalities are apart by road, as an assumption; see {@link TravelDistance}. */
    public TravelDistance estimateTravelDistance(LocalGovernmentCode from, LocalGovernmentCode to) {
        return TravelDistance.between(
                getMunicipality(from).point(), getMunicipality(to).point());
    }

    /**
     * The {@code limit} most similar municipalities, most similar first.
     *
     * <p>Similar means alike in three measures, each divided by its standard deviation over Japan: logarithm of today's
     * population, logarithm of people per km², projected change 2020 to 2050 (left out where there is no projection).
     */
    public List<SimilarTown> findSimilar(LocalGovernmentCode code, int limit) {
        return similar.get().find(getMunicipality(code), limit);
    }

    /** What a difference of 1 between similar towns means. */
    public SimilarityScale similarityScale() {
        return similar.get().scale();
    }

    /** The projection published for this municipality together with others; empty for all with one of their own. */
    public Optional<JointProjection> findJointProjection(LocalGovernmentCode code) {
        return facts().jointProjections.stream()
                .filter(projection -> projection.members().contains(code))
                .findFirst();
    }

    private Facts facts() {
        return facts.get();
    }

    private record Facts(
            List<Municipality> all,
            Map<LocalGovernmentCode, Municipality> byCode,
            Map<LocalGovernmentCode, List<Neighbour>> neighbours,
            List<JointProjection> jointProjections) {

        static Facts read(List<Municipality> invented) {
            List<Municipality> all = MunicipalityFile.readMunicipalities();
            Map<LocalGovernmentCode, Municipality> byCode = new LinkedHashMap<>();
            all.forEach(municipality -> byCode.put(municipality.code(), municipality));
            invented.forEach(municipality -> byCode.put(municipality.code(), municipality));
            return new Facts(all, byCode, neighbours(byCode, invented), MunicipalityFile.readJointProjections());
        }

        private static Map<LocalGovernmentCode, List<Neighbour>> neighbours(
                Map<LocalGovernmentCode, Municipality> byCode, List<Municipality> invented) {
            Map<LocalGovernmentCode, List<Neighbour>> neighbours = new HashMap<>();
            for (Municipality one : invented) {
                invented.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> add(
                                neighbours,
                                one,
                                new Neighbour(
                                        other,
                                        NeighbourKind.LAND,
                                        "",
                                        one.point().kilometresTo(other.point()))));
            }
            for (MunicipalityFile.Touching pair : MunicipalityFile.readTouching()) {
                Municipality one = known(byCode, pair.one());
                Municipality other = known(byCode, pair.other());
                double kilometres = one.point().kilometresTo(other.point());
                add(neighbours, one, new Neighbour(other, pair.kind(), pair.link(), kilometres));
                add(neighbours, other, new Neighbour(one, pair.kind(), pair.link(), kilometres));
            }
            neighbours.replaceAll((code, list) -> list.stream()
                    .sorted(Comparator.comparingDouble(Neighbour::kilometres))
                    .toList());
            return neighbours;
        }

        private static void add(
                Map<LocalGovernmentCode, List<Neighbour>> neighbours, Municipality of, Neighbour neighbour) {
            neighbours.computeIfAbsent(of.code(), code -> new ArrayList<>()).add(neighbour);
        }

        private static Municipality known(Map<LocalGovernmentCode, Municipality> byCode, LocalGovernmentCode code) {
            Municipality municipality = byCode.get(code);
            if (municipality == null) {
                throw new IllegalStateException("Code (" + code + ") in touching.tsv is no municipality's.");
            }
            return municipality;
        }
    }
}

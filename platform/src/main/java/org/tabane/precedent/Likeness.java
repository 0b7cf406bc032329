package org.tabane.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.shared.Sector;

/**
 * Which precedents are most like one's own town, and in what.
 *
 * <p>The difference in each feature counts doublings: population, density, area and length of road by |log₂(own ÷ other)|, engineers by
 * |log₂((own + 1) ÷ (other + 1))| so that none may be compared with some; sectors by 2 × (sectors only one has ÷ sectors either has); snow
 * and sea by 0 for the same and 1 for the other answer. Unlikeness is the weighted mean of the differences in the features both sides have:
 * Σ(weight × difference) ÷ Σ weight. A feature either side lacks is left out and counted, never filled in.
 *
 * <p>Assumption: one doubling, half of the sectors and one yes against no weigh alike.
 */
@Component
public class Likeness {

    private static final double SECTORS_AT_MOST = 2;

    private final Peers peers;

    public Likeness(Peers peers) {
        this.peers = peers;
    }

    /** How one precedent compares: unlikeness is null where the populations cannot be compared. */
    public record Compared(Peer peer, @Nullable Double unlikeness, List<Part> parts) {
        public Compared {
            parts = List.copyOf(parts);
        }

        /** How many features were compared. */
        public int compared() {
            return (int) parts.stream().filter(part -> part.share() != null).count();
        }

        /** How many features could have counted but one side lacks. */
        public int missing() {
            return (int) parts.stream()
                    .filter(part -> part.weight() > 0 && part.difference() == null)
                    .count();
        }
    }

    /**
     * One feature of the comparison.
     *
     * @param difference 0 for alike, in doublings; null where a side lacks it
     * @param share what it adds to the unlikeness; null where it does not count
     */
    public record Part(
            LikenessFeature feature,
            int weight,
            @Nullable Double difference,
            @Nullable Double share,
            boolean ownKnown,
            boolean otherKnown) {}

    /**
     * All precedents with municipalities of their own, the most alike first; those whose population cannot be compared last.
     *
     * @param weights 0, 1 or 2 for each feature; a feature that is not named has its usual weight
     */
    public List<Compared> rank(OwnSituation own, Map<LikenessFeature, Integer> weights) {
        return peers.listPeers().stream()
                .filter(Peer::isComparable)
                .map(peer -> compare(own, peer, weights))
                .sorted(Comparator.comparing(Compared::unlikeness, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Precedents without municipalities of their own, such as a prefecture's, which are not compared. */
    public List<Peer> listNotComparable() {
        return peers.listPeers().stream().filter(peer -> !peer.isComparable()).toList();
    }

    /** How many precedents could be compared in a feature if the town's own figure were known. */
    public int countWith(LikenessFeature feature) {
        return (int) peers.listPeers().stream()
                .filter(Peer::isComparable)
                .filter(peer -> isKnown(peer, feature))
                .count();
    }

    private static Compared compare(OwnSituation own, Peer peer, Map<LikenessFeature, Integer> weights) {
        double total = 0;
        for (LikenessFeature feature : LikenessFeature.values()) {
            if (difference(own, peer, feature).isPresent()) {
                total += weight(weights, feature);
            }
        }
        List<Part> parts = new ArrayList<>();
        double sum = 0;
        for (LikenessFeature feature : LikenessFeature.values()) {
            OptionalDouble difference = difference(own, peer, feature);
            int weight = weight(weights, feature);
            Double share = difference.isPresent() && weight > 0 ? weight * difference.getAsDouble() / total : null;
            sum += share == null ? 0 : share;
            parts.add(new Part(
                    feature,
                    weight,
                    difference.isPresent() ? difference.getAsDouble() : null,
                    share,
                    isKnown(own, feature),
                    isKnown(peer, feature)));
        }
        boolean comparable =
                total > 0 && own.people().isPresent() && peer.people().isPresent();
        return new Compared(peer, comparable ? sum : null, parts);
    }

    private static int weight(Map<LikenessFeature, Integer> weights, LikenessFeature feature) {
        return weights.getOrDefault(feature, feature.usualWeight());
    }

    private static OptionalDouble difference(OwnSituation own, Peer peer, LikenessFeature feature) {
        if (!isKnown(own, feature) || !isKnown(peer, feature)) {
            return OptionalDouble.empty();
        }
        double ownPeople = own.people().orElse(0);
        double peerPeople = peer.people().orElse(0L);
        double ownArea = own.areaKm2().doubleValue();
        double peerArea = peer.areaKm2().orElseThrow().doubleValue();
        return OptionalDouble.of(
                switch (feature) {
                    case POPULATION -> doublings(ownPeople, peerPeople);
                    case DENSITY -> doublings(ownPeople / ownArea, peerPeople / peerArea);
                    case AREA -> doublings(ownArea, peerArea);
                    case STAFF -> doublings(number(own.technicalStaff()) + 1, number(peer.technicalStaff()) + 1);
                    case SECTORS -> sectors(own.sectors(), peer.sectors());
                    case SNOW -> own.snow() == Answer.YES ? 0 : 1;
                    case COAST -> own.byTheSea() == peer.byTheSea() ? 0 : 1;
                    case ROAD -> doublings(road(own), road(peer));
                });
    }

    private static double doublings(double one, double other) {
        return Math.abs(Math.log(one / other) / Math.log(2));
    }

    private static double number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static double road(OwnSituation own) {
        return own.roadKm() == null ? 1 : own.roadKm().doubleValue();
    }

    private static double road(Peer peer) {
        return peer.roadKm() == null ? 1 : peer.roadKm().value().doubleValue();
    }

    private static double sectors(Set<Sector> own, Set<Sector> other) {
        Set<Sector> either = EnumSet.copyOf(own);
        Set<Sector> both = EnumSet.copyOf(own);
        either.addAll(other);
        both.retainAll(other);
        return SECTORS_AT_MOST * (either.size() - both.size()) / either.size();
    }

    private static boolean isKnown(OwnSituation own, LikenessFeature feature) {
        return switch (feature) {
            case POPULATION, DENSITY -> own.people().isPresent();
            case AREA -> true;
            case STAFF -> own.technicalStaff() != null;
            case SECTORS -> !own.sectors().isEmpty();
            case SNOW -> own.snow() != Answer.UNKNOWN;
            case COAST -> own.byTheSea() != Answer.UNKNOWN;
            case ROAD -> own.roadKm() != null;
        };
    }

    /** Snow is known only where a source speaks of it; the sea from the boundaries of the municipalities. */
    private static boolean isKnown(Peer peer, LikenessFeature feature) {
        return switch (feature) {
            case POPULATION, DENSITY -> peer.people().isPresent();
            case AREA -> peer.areaKm2().isPresent();
            case STAFF -> peer.technicalStaff() != null;
            case SECTORS -> !peer.sectors().isEmpty();
            case SNOW -> peer.snowText() != null;
            case COAST -> peer.byTheSea() != Answer.UNKNOWN;
            case ROAD -> peer.roadKm() != null;
        };
    }
}

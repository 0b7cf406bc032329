package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.region.NeighbourKind;
import org.tabane.region.TownMap;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The page of one municipality.
 *
 * @param density people per km², from the register of 2025 or else the projection for 2025
 * @param years population by year; empty if nothing was published for this town alone
 * @param joint the projection for the towns projected together with this one, or null
 * @param map the drawing
 * @param boundarySource where the boundaries beneath it are from; empty where none were imported
 * @param links what an administrator of the town may do with public links; null for everybody else
 * @param kinds ways of lying beside each other that occur, for the legend
 */
public record MunicipalityPageView(
        Frame frame,
        String title,
        String addressName,
        String code,
        TownRow town,
        @Nullable BigDecimal density,
        List<Year> years,
        @Nullable Joint joint,
        String map,
        String boundarySource,
        List<NeighbourKind> kinds,
        List<NeighbourRow> neighbours,
        List<SimilarRow> similar,
        TownProfile profile,
        TownProfile.@Nullable Links links,
        boolean signedIn,
        String similarityWords,
        List<NationalPageView.Choice> files,
        String nationalUrl,
        String groupUrl,
        String firstEstimateUrl,
        String designUrl)
        implements View {

    /**
     * One year of the projection.
     *
     * @param ofFirst people as a share of 2020
     */
    public record Year(int year, int people, BigDecimal ofFirst) {}

    /** The projection of several towns together. */
    public record Joint(String name, int towns, List<Year> years) {

        public Joint {
            years = List.copyOf(years);
        }
    }

    /**
     * A town beside this one.
     *
     * @param road kilometres by road in words, as a range
     */
    public record NeighbourRow(TownRow town, NeighbourKind kind, String link, double kilometres, String road) {}

    /**
     * A town like this one.
     *
     * @param differences in population, density and outlook, which the unlikeness is made of; null where one is not known
     */
    public record SimilarRow(TownRow town, double unlikeness, List<@Nullable Double> differences) {}

    /** The shape of a town on the map, for the legend. */
    public static final List<TownMap.Role> ROLES = List.of(TownMap.Role.OWN, TownMap.Role.SURROUNDING);

    /** The message keys of what similarity is made of, in the order of {@link SimilarRow#differences}. */
    public static final List<String> SIMILAR_PARTS =
            List.of("region.similar.population", "region.similar.density", "region.similar.outlook");

    public MunicipalityPageView {
        years = List.copyOf(years);
        files = List.copyOf(files);
        kinds = List.copyOf(kinds);
        neighbours = List.copyOf(neighbours);
        similar = List.copyOf(similar);
    }
}

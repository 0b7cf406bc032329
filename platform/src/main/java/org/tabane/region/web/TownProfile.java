package org.tabane.region.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Field.Option;
import org.tabane.shell.SourceLine;

/**
 * What a town's page says about it beside others: the axes, time lines, what is missing, the organisation's own indicators.
 *
 * @param source of all indicators of the axes together
 * @param timelines drawings with their titles
 * @param own indicators of organisations that may be seen here
 */
public record TownProfile(
        String townName,
        List<AxisGroup> groups,
        SourceLine source,
        int neighbours,
        int similar,
        List<Timeline> timelines,
        List<Lacking> lacking,
        List<Own> own) {
    /** One axis with its indicators. */
    public record AxisGroup(String name, List<AxisRow> rows) {}

    /**
     * One indicator of the town beside others.
     *
     * @param known whether there are values at all
     * @param value the town's, as written; empty where missing
     * @param neighbours middle value of the neighbours, as written
     * @param similar middle value of the similar towns, as written
     * @param nation middle value of all, as written
     * @param position where they stand; null without values
     * @param strip drawing of that; empty without values
     */
    public record AxisRow(
            String code,
            String name,
            String unit,
            boolean known,
            String value,
            String mark,
            String neighbours,
            String similar,
            String nation,
            String rank,
            @Nullable Strip position,
            String strip,
            SourceLine source) {}

    /**
     * Where values stand among all of Japan's by rank, 0 the lowest, 1 the highest.
     *
     * @param own the town's; null where it has none
     */
    public record Strip(@Nullable Double own, List<Double> neighbours, List<Double> similar) {
        public Strip {
            neighbours = List.copyOf(neighbours);
            similar = List.copyOf(similar);
        }
    }

    /** A time line. */
    public record Timeline(String title, String unit, String svg, SourceLine source) {}

    /** A series of which this town has no value. */
    public record Lacking(String name, String how, String importUrl) {}

    /** An indicator an organisation keeps itself. */
    public record Own(
            String id,
            String code,
            String name,
            String unit,
            String year,
            String value,
            String others,
            String definition,
            String publisher,
            boolean shared) {}

    /** A public link that was not stopped, and until when it opens. */
    public record LinkRow(String id, String purpose, String since, String until, boolean over) {}

    /** What an administrator may do with public links; null for everybody else. */
    public record Links(String action, List<LinkRow> open, List<Option> terms) {
        public Links {
            open = List.copyOf(open);
            terms = List.copyOf(terms);
        }
    }

    public TownProfile {
        groups = List.copyOf(groups);
        timelines = List.copyOf(timelines);
        lacking = List.copyOf(lacking);
        own = List.copyOf(own);
    }

    /** The first time line, where there is one. */
    public @Nullable Timeline first() {
        return timelines.isEmpty() ? null : timelines.getFirst();
    }
}

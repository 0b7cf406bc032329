package org.tabane.precedent.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tabane.precedent.TownsAsked;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * The search for precedents like one's own town, and what was found.
 *
 * @param townsText what stands in the field of towns
 * @param unclear for words that mean several towns, links that choose one
 * @param recorded what was taken from the ledger, or null
 * @param staffFrom which published number of engineers is used, or null
 * @param noResult why there is none yet, or null
 * @param result null until a town is clear
 */
public record LikenessPageView(
        Frame frame,
        String townsText,
        List<String> unknown,
        List<Unclear> unclear,
        Entry staff,
        Entry road,
        List<Field.Option> sectors,
        List<String> sectorsChosen,
        List<Choice> answers,
        List<Weight> weights,
        boolean weightsChanged,
        @Nullable String recorded,
        @Nullable String staffFrom,
        List<String> gaps,
        @Nullable String noResult,
        @Nullable Result result,
        KeepBox keep)
        implements View {

    /** A word that means several towns. */
    public record Unclear(String word, List<Link> links) {

        /** Asks about every word that was not clear; {@code url} makes the address that has these codes instead. */
        static List<Unclear> listOf(TownsAsked towns, UnaryOperator<String> url) {
            return towns.unclear().stream()
                    .map(each -> new Unclear(
                            each.word(),
                            each.candidates().stream()
                                    .map(town -> new Link(town.addressName(), url.apply(towns.codesWith(town))))
                                    .toList()))
                    .toList();
        }
    }

    /** A field of words. */
    public record Entry(
            String name,
            String value,
            String label,
            String hint,
            @Nullable String problem) {}

    /** A question answered by yes, no or unknown. */
    public record Choice(String name, String label, String hint, String value) {}

    /** How much a feature counts. */
    public record Weight(String name, String label, String hint, int value) {}

    /**
     * What was found.
     *
     * @param own one's own figures in words
     * @param ranked table of all, most alike first
     * @param details the first of them in full
     * @param others those who cannot be compared
     */
    public record Result(
            @Nullable String nothing,
            String towns,
            List<String> own,
            List<String> columns,
            List<Row> ranked,
            List<Detail> details,
            List<PeerShown> others,
            String source,
            String asOf,
            String missing,
            String formula) {}

    /**
     * A precedent in the order of likeness.
     *
     * @param anchor where its detail stands, or null
     * @param recorded whether it is recorded what was done
     * @param unlikeness null where the populations cannot be compared
     * @param widest the feature that adds most, in words
     */
    public record Row(
            int rank,
            String name,
            @Nullable String anchor,
            boolean recorded,
            @Nullable Double unlikeness,
            String compared,
            String widest,
            List<Share> shares) {}

    /** What a feature adds; null where it was not compared, with the reason in words. */
    public record Share(String label, @Nullable Double value, String why) {}

    /** One precedent in full. */
    public record Detail(
            int rank, PeerShown peer, @Nullable Double unlikeness, List<Line> lines, String alike, String differs) {}

    /** One feature side by side. */
    public record Line(
            String feature,
            String own,
            String other,
            @Nullable Cite cite,
            @Nullable Double difference,
            int weight,
            @Nullable Double share,
            String why) {}
}

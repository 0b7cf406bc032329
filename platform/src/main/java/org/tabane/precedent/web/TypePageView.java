package org.tabane.precedent.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * The questionnaire and what speaks for and against each type.
 *
 * @param recorded what was taken from the ledger, or null
 * @param staffFrom which published number of engineers is used, or null
 * @param known what the facts say of the towns, in words
 * @param files the same as documents
 */
public record TypePageView(
        Frame frame,
        String townsText,
        List<String> unknown,
        List<LikenessPageView.Unclear> unclear,
        @Nullable String recorded,
        @Nullable String staffFrom,
        List<String> gaps,
        List<Group> groups,
        List<Field.Option> sectors,
        List<String> sectorsChosen,
        int answered,
        int asked,
        List<String> known,
        List<Option> types,
        List<Option> bundles,
        List<Link> files,
        String source,
        String asOf,
        KeepBox keep)
        implements View {

    /** Questions under one heading. */
    public record Group(String title, List<Question> questions) {}

    /**
     * One question.
     *
     * @param kind {@code number}, {@code answer} or {@code sectors}
     * @param value the answer in its field, empty for none
     * @param said what the reasons take for the answer, published figures included, in words
     */
    public record Question(
            String id,
            String kind,
            String text,
            @Nullable String unit,
            @Nullable String hint,
            String value,
            String said,
            @Nullable String problem) {}

    /**
     * A type or bundle with what speaks for and against it.
     *
     * @param open questions without an answer on which further rules depend, in words
     * @param peers those recorded to have done so, the most like first
     * @param morePeers how many are not listed
     */
    public record Option(
            String id,
            String name,
            String about,
            List<Reason> reasons,
            List<Reason> counterReasons,
            List<Reason> checks,
            List<String> open,
            List<PeerLine> peers,
            int peerCount,
            int morePeers) {}

    /** A reason with its sources; an assumption has none of its own or is marked so. */
    public record Reason(String text, boolean assumption, List<Cite> cites) {}

    /** Somebody who did so. */
    public record PeerLine(String name, @Nullable String url, String what, Cite cite) {}
}

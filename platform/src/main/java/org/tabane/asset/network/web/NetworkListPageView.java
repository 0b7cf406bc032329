package org.tabane.asset.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * The road networks by municipality, and the joint one of them all.
 *
 * @param joint facts of the joint network; empty for fewer than two networks
 * @param jointNote why the joint network is not shown; {@code null} where it is, or where there is nothing to join
 */
public record NetworkListPageView(
        Frame frame,
        boolean mayImport,
        List<Row> rows,
        @Nullable Row total,
        List<Fact> joint,
        @Nullable String jointNote,
        SourceLine source)
        implements View {

    public NetworkListPageView {
        rows = List.copyOf(rows);
        joint = List.copyOf(joint);
    }

    /** One municipality's network in figures. */
    public record Row(
            String url,
            String municipality,
            double km,
            int sections,
            int junctions,
            int deadEnds,
            int components,
            String source) {}

    /** A figure of the joint network beside the sum of the networks each by itself; that is empty for what only the joint one has. */
    public record Fact(String name, String alone, String joint) {}
}

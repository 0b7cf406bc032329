package org.tabane.engine.network;

import java.util.List;

/**
 * What was done to the lines on the way to the graph; nothing is removed without being counted here.
 *
 * @param lines lines given
 * @param leftOut lines that could not be used, with the reason, in the order given
 * @param repeatedPoints points equal to the one before, removed
 * @param snappedEnds ends joined to another end nearby
 * @param endsOnLines ends joined to the middle of another line
 * @param splitLines lines cut at least once at a junction
 * @param duplicateLinks links whose every point is that of an earlier link, removed
 * @param collapsedLinks links without length after snapping, removed
 */
public record Cleaning(
        int lines,
        List<LeftOut> leftOut,
        int repeatedPoints,
        int snappedEnds,
        int endsOnLines,
        int splitLines,
        int duplicateLinks,
        int collapsedLinks) {

    public Cleaning {
        leftOut = List.copyOf(leftOut);
    }

    /** A line that could not be used. */
    public record LeftOut(int line, String id, LineFault fault) {}
}

package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** Reads the figures of the towns by which the cost is shared. */
final class SharingFigureInput {

    private final Frame frame;
    private final SharingQuery query;
    private final SharingNumbers numbers;
    private final List<Municipality> towns;
    private final Set<SharingColumn> weighted;
    private final Set<String> typed = new LinkedHashSet<>();

    /** @param weighted the columns some scheme gives a weight */
    SharingFigureInput(
            Frame frame,
            SharingQuery query,
            SharingNumbers numbers,
            List<Municipality> towns,
            Set<SharingColumn> weighted) {
        this.frame = frame;
        this.query = query;
        this.numbers = numbers;
        this.towns = towns;
        this.weighted = weighted;
    }

    /** The fields the visitor typed in place of a published figure. */
    Set<String> typed() {
        return Collections.unmodifiableSet(typed);
    }

    /**
     * Figures of the columns some scheme uses; where nothing is typed, the first reckoning's, or else the published one. None is missed
     * before there is a total to share.
     *
     * @param prefix of the fields of the second reckoning; empty for the first
     */
    @Nullable
    KeyTable keys(String prefix, @Nullable KeyTable first) {
        Map<MemberId, Map<SharingKey, BigDecimal>> rows = new LinkedHashMap<>();
        for (Municipality town : towns) {
            Map<SharingKey, BigDecimal> row = new LinkedHashMap<>();
            for (SharingColumn column : SharingColumn.withFigures()) {
                String field = prefix + column.parameter() + "." + town.code().value();
                BigDecimal figure = query.has(field) ? numbers.figure(field) : null;
                if (figure != null && column.isPublished()) {
                    typed.add(field);
                }
                if (figure == null && !query.has(field)) {
                    figure = first == null
                            ? column.published(town).orElse(null)
                            : first.findFigure(SharingCase.member(town), column.key())
                                    .orElse(null);
                    if (figure == null && weighted.contains(column) && prefix.isEmpty() && query.has("total")) {
                        numbers.problem(field, missing(town, column));
                    }
                }
                if (figure != null) {
                    row.put(column.key(), figure);
                }
            }
            rows.put(SharingCase.member(town), row);
        }
        if (rows.isEmpty()) {
            return null;
        }
        KeyTable keys = new KeyTable(rows);
        for (SharingColumn column : weighted) {
            boolean complete = keys.members().stream()
                    .allMatch(member -> keys.findFigure(member, column.key()).isPresent());
            if (complete && keys.sum(column.key()).signum() == 0) {
                numbers.problem(
                        prefix + column.parameter() + "."
                                + towns.getFirst().code().value(),
                        frame.text("bundling.sharing.fault.keySumsToZero", frame.text(column.messageKey())));
            }
        }
        return keys;
    }

    private String missing(Municipality town, SharingColumn column) {
        return frame.text(
                column.isPublished() ? "bundling.sharing.fault.unpublished" : "bundling.sharing.fault.missing",
                town.name(),
                frame.text(column.messageKey()));
    }
}

package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.shell.Frame;

/**
 * What two versions of a scenario say, beside each other 「前の版との違い」.
 *
 * @param before number of the older version
 * @param after number of the newer one
 * @param note what the newer one changed, in its maker's words
 * @param rows the group first, then the towns of the newer version
 */
public record EstimateDifference(int before, int after, String note, List<Row> rows) {

    public EstimateDifference {
        rows = List.copyOf(rows);
    }

    /** Likeliest savings (P50), rounded as each version is. {@code beforeYen} is null for a town the older version lacks. */
    public record Row(
            String name,
            @org.jspecify.annotations.Nullable Long beforeYen,
            long afterYen,
            @org.jspecify.annotations.Nullable Long changeYen) {}

    /** Whether any P50 moved. */
    public boolean isAny() {
        return rows.stream().anyMatch(row -> row.changeYen() == null || row.changeYen() != 0);
    }

    static EstimateDifference of(
            Frame frame, int before, EstimateAnswer older, int after, EstimateAnswer newer, String note) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                frame.text("bundling.group.total"),
                older.groupSaving().p50Yen(),
                newer.groupSaving().p50Yen()));
        for (PlannedMember member : newer.plan().members()) {
            long now = newer.memberSaving(member.id()).p50Yen();
            boolean known =
                    older.plan().members().stream().anyMatch(each -> each.id().equals(member.id()));
            rows.add(
                    known
                            ? row(member.name(), older.memberSaving(member.id()).p50Yen(), now)
                            : new Row(member.name(), null, now, null));
        }
        return new EstimateDifference(before, after, note, rows);
    }

    private static Row row(String name, long before, long after) {
        return new Row(name, before, after, after - before);
    }
}

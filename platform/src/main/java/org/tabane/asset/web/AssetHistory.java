package org.tabane.asset.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetKind;
import org.tabane.asset.BuildYear;
import org.tabane.asset.Inspection;
import org.tabane.asset.KilometrePost;
import org.tabane.asset.domain.Differences;
import org.tabane.shared.Evidence;
import org.tabane.shared.Quantity;
import org.tabane.shell.Frame;

/** An asset's inspections and changes in words. */
final class AssetHistory {

    private AssetHistory() {}

    /** Inspections as they come, the newest first. */
    static List<AssetPageView.InspectionRow> inspections(Frame frame, List<Inspection> inspections) {
        return inspections.stream()
                .map(inspection -> new AssetPageView.InspectionRow(
                        inspection.on() == null
                                ? frame.format().fiscalYear(inspection.year())
                                : AssetWords.day(frame, inspection.on()),
                        round(frame, inspection),
                        inspection.grade(),
                        inspection.findings(),
                        measure(frame, inspection),
                        inspection.inspector(),
                        inspection.evidence(),
                        inspection.source()))
                .toList();
    }

    private static String round(Frame frame, Inspection inspection) {
        String round = inspection.round() == null ? "" : frame.text("asset.inspection.roundNo", inspection.round());
        return inspection.occasion().isBlank() ? round : (round + " " + inspection.occasion()).strip();
    }

    private static String measure(Frame frame, Inspection inspection) {
        String state = inspection.measureState() == null
                ? ""
                : frame.text(inspection.measureState().messageKey());
        return state.isEmpty() || inspection.measure().isBlank()
                ? state + inspection.measure()
                : state + "　" + inspection.measure();
    }

    /** Every version with what differs from the one before, the newest first. */
    static List<AssetPageView.ChangeRow> changes(Frame frame, List<Asset> versions) {
        List<AssetPageView.ChangeRow> rows = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Asset version = versions.get(i);
            List<String> differences = i + 1 == versions.size()
                    ? List.of()
                    : Differences.between(versions.get(i + 1).content(), version.content()).stream()
                            .map(difference -> difference(frame, difference))
                            .toList();
            rows.add(new AssetPageView.ChangeRow(
                    AssetWords.moment(frame, version.change().at()),
                    frame.text(version.change().kind().messageKey()),
                    frame.text("asset.version", version.version()),
                    version.change().reason(),
                    differences));
        }
        return rows;
    }

    private static String difference(Frame frame, Differences.Difference difference) {
        String field = frame.text("asset.field." + difference.field());
        return difference.field().equals("position")
                ? frame.text("asset.change.position")
                : frame.text(
                        "asset.change.difference",
                        field,
                        words(frame, difference.before()),
                        words(frame, difference.after()));
    }

    private static String words(Frame frame, @Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case AssetKind kind -> frame.text(kind.messageKey());
            case BuildYear built -> AssetWords.built(frame, built);
            case Quantity quantity -> AssetWords.quantity(frame, quantity);
            case Evidence evidence -> frame.text(evidence.messageKey());
            case KilometrePost post -> post.display() + " km";
            default -> value.toString().isBlank() ? "—" : value.toString();
        };
    }
}

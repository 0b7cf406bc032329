package org.tabane.asset.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.stereotype.Component;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetContent;
import org.tabane.asset.AssetKind;
import org.tabane.asset.Assets;
import org.tabane.asset.Attachment;
import org.tabane.asset.Attachments;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.BuildYear;
import org.tabane.asset.ConditionGrade;
import org.tabane.asset.Inspection;
import org.tabane.asset.KilometrePost;
import org.tabane.asset.domain.Differences;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.Organisations;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Quantity;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Puts one asset with everything known of it on its page. */
@Component
class AssetShowing {
    private static final double AROUND_METRES = 120;
    private static final int SHAPES_DRAWN = 400;

    private final Assets assets;
    private final Attachments attachments;
    private final Organisations organisations;

    AssetShowing(Assets assets, Attachments attachments, Organisations organisations) {
        this.assets = assets;
        this.attachments = attachments;
        this.organisations = organisations;
    }

    /** Forms shown again with what is wrong; {@code null} for one that is closed. */
    record Forms(
            @Nullable Form inspection,
            @Nullable Form retire,
            @Nullable Form file) {
        static final Forms CLOSED = new Forms(null, null, null);
    }

    AssetPageView page(Frame frame, CurrentUser user, Asset asset, Forms forms) {
        AssetContent content = asset.content();
        String url = AssetListController.PATH + "/" + asset.id();
        List<Asset> versions = assets.listVersions(asset.id());
        List<Attachment> files = attachments.list(List.of(asset.id()));
        boolean mayWrite = user.writable().contains(asset.organisation());
        Organisation organisation = organisations.getOrganisation(asset.organisation());
        boolean failed = forms.inspection() != null || forms.retire() != null || forms.file() != null;
        return new AssetPageView(
                frame,
                url,
                content.name(),
                frame.text(content.kind().sector().messageKey()) + "　"
                        + frame.text(content.kind().messageKey()),
                organisation.name(),
                content.evidence(),
                asset.grade(),
                gradeNote(frame, asset),
                AssetWords.quantity(frame, content.quantity()),
                content.buildYear()
                        .known()
                        .map(String::valueOf)
                        .orElseGet(() -> AssetWords.built(frame, content.buildYear())),
                content.buildYear()
                        .known()
                        .filter(year -> year >= 1869)
                        .map(year -> frame.format().fiscalYear(FiscalYear.of(year)))
                        .orElse(""),
                asset.validUntil() == null
                        ? null
                        : frame.text(
                                "asset.retired.since",
                                AssetWords.day(frame, asset.validUntil()),
                                asset.change().reason()),
                facts(frame, content, asset),
                map(frame, asset),
                PlaceController.PATH + "?asset=" + asset.id(),
                inspections(frame, asset),
                files(frame, files, Attachment.Kind.PHOTO, url),
                files(frame, files, Attachment.Kind.DOCUMENT, url),
                changes(frame, versions),
                mayWrite,
                asset.version(),
                mayWrite
                        ? frame.text(
                                "asset.undo", frame.text(asset.change().kind().messageKey()))
                        : null,
                forms.inspection() != null ? forms.inspection() : Form.of(frame, "asset.inspection", Map.of()),
                forms.retire() != null ? forms.retire() : Form.of(frame, "asset.retire", Map.of()),
                forms.file() != null ? forms.file() : Form.of(frame, "asset.file", Map.of()),
                forms.inspection() != null,
                forms.retire() != null,
                forms.file() != null,
                options(frame),
                measures(frame),
                new SourceLine(
                        content.source(),
                        frame.text(
                                "asset.asOf",
                                AssetWords.moment(frame, asset.change().at())),
                        missing(frame, asset),
                        frame.text("asset.grade.formula")),
                failed ? 422 : 200);
    }

    private static String missing(Frame frame, Asset asset) {
        List<String> missing = new ArrayList<>();
        if (asset.content().quantity() == null) {
            missing.add(frame.text("asset.quantity"));
        }
        if (asset.content().buildYear().known().isEmpty()) {
            missing.add(frame.text("asset.built"));
        }
        if (asset.grade() == null) {
            missing.add(frame.text("asset.grade"));
        }
        if (asset.content().geometry() == null) {
            missing.add(frame.text("asset.field.position"));
        }
        return missing.isEmpty()
                ? frame.text("asset.missing.none")
                : String.join(frame.text("asset.list.separator"), missing);
    }

    private static String gradeNote(Frame frame, Asset asset) {
        ConditionGrade grade = asset.grade();
        FiscalYear year = asset.gradeYear();
        return grade == null || year == null
                ? frame.text("asset.grade.none")
                : frame.text(
                        "asset.grade.note",
                        frame.text(grade.messageKey()),
                        frame.format().fiscalYear(year));
    }

    private static List<AssetPageView.Fact> facts(Frame frame, AssetContent content, Asset asset) {
        List<AssetPageView.Fact> facts = new ArrayList<>();
        fact(facts, frame, "code", content.code());
        fact(facts, frame, "kana", content.kana());
        fact(facts, frame, "ownerName", content.ownerName());
        fact(facts, frame, "ownerOffice", content.ownerOffice());
        fact(facts, frame, "route", content.route());
        KilometrePost post = content.kilometrePost();
        fact(facts, frame, "kilometrePost", post == null ? "" : post.display() + " km");
        fact(facts, frame, "address", content.address());
        fact(facts, frame, "townId", content.townId());
        fact(facts, frame, "municipality", content.municipality().value());
        fact(facts, frame, "position", position(frame, content.geometry()));
        content.attributes().forEach((name, value) -> facts.add(new AssetPageView.Fact(name, value)));
        fact(facts, frame, "note", content.note());
        fact(facts, frame, "validFrom", AssetWords.day(frame, asset.validFrom()));
        return facts;
    }

    private static void fact(List<AssetPageView.Fact> facts, Frame frame, String field, String value) {
        facts.add(new AssetPageView.Fact(frame.text("asset.field." + field), value.isBlank() ? "—" : value));
    }

    private static String position(Frame frame, @Nullable Geometry shape) {
        if (shape == null) {
            return "";
        }
        if (shape instanceof Point point) {
            return frame.text("asset.position.point", "%.6f".formatted(point.getY()), "%.6f".formatted(point.getX()));
        }
        return frame.text(
                shape.getDimension() == 1 ? "asset.position.line" : "asset.position.area", shape.getNumPoints());
    }

    private @Nullable String map(Frame frame, Asset asset) {
        Geometry shape = asset.content().geometry();
        if (shape == null) {
            return null;
        }
        List<Geometry> around =
                around(AssetMapSvg.view(shape, AROUND_METRES), Set.of(asset.id().value()));
        return AssetMapSvg.draw(
                shape,
                around,
                AROUND_METRES,
                0,
                frame.text("asset.map.description", asset.content().name(), around.size()));
    }

    /** The shapes of the assets that touch a box, but for these. */
    List<Geometry> around(BoundingBox box, Set<java.util.UUID> except) {
        List<Geometry> around = new ArrayList<>();
        WKBReader reader = new WKBReader();
        assets.visitWithin(box, null, other -> {
            if (around.size() < SHAPES_DRAWN && !except.contains(other.id().value())) {
                try {
                    around.add(reader.read(other.wkb()));
                } catch (ParseException e) {
                    throw new IllegalStateException("A stored geometry cannot be read.", e);
                }
            }
        });
        return around;
    }

    private List<AssetPageView.InspectionRow> inspections(Frame frame, Asset asset) {
        return assets.listInspections(asset.id()).stream()
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

    static String measure(Frame frame, Inspection inspection) {
        String state = inspection.measureState() == null
                ? ""
                : frame.text(inspection.measureState().messageKey());
        return state.isEmpty() || inspection.measure().isBlank()
                ? state + inspection.measure()
                : state + "　" + inspection.measure();
    }

    private static List<AssetPageView.FileRow> files(
            Frame frame, List<Attachment> files, Attachment.Kind kind, String url) {
        return files.stream()
                .filter(file -> file.kind() == kind)
                .map(file -> {
                    String own = url + "/files/" + file.id();
                    var on = file.on();
                    return new AssetPageView.FileRow(
                            file.title(),
                            on == null
                                    ? frame.text("asset.file.kept", AssetWords.moment(frame, file.at()))
                                    : AssetWords.day(frame, on),
                            own,
                            kind == Attachment.Kind.PHOTO ? own + "/thumbnail" : null,
                            own + "/remove");
                })
                .toList();
    }

    private static List<AssetPageView.ChangeRow> changes(Frame frame, List<Asset> versions) {
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

    private static List<Option> options(Frame frame) {
        List<Option> options = new ArrayList<>();
        for (ConditionGrade grade : ConditionGrade.values()) {
            options.add(new Option(String.valueOf(grade.number()), frame.text(grade.messageKey())));
        }
        return options;
    }

    private static List<Option> measures(Frame frame) {
        List<Option> options = new ArrayList<>();
        for (Inspection.MeasureState state : Inspection.MeasureState.values()) {
            options.add(new Option(state.name(), frame.text(state.messageKey())));
        }
        return options;
    }
}

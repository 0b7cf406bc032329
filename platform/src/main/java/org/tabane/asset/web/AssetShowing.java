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
import org.tabane.asset.Assets;
import org.tabane.asset.Attachment;
import org.tabane.asset.Attachments;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.ConditionGrade;
import org.tabane.asset.Inspection;
import org.tabane.asset.map.MapView;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.Organisations;
import org.tabane.shared.FiscalYear;
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
        Geometry shape = content.geometry();
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
                AssetFacts.list(frame, asset),
                map(frame, asset),
                shape == null ? null : mapUrl(shape),
                PlaceController.PATH + "?asset=" + asset.id(),
                AssetHistory.inspections(frame, assets.listInspections(asset.id())),
                files(frame, files, Attachment.Kind.PHOTO, url),
                files(frame, files, Attachment.Kind.DOCUMENT, url),
                AssetHistory.changes(frame, versions),
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
                        AssetFacts.missing(frame, asset),
                        frame.text("asset.grade.formula")),
                failed ? 422 : 200);
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

    /** The large map with a shape in its middle. */
    static String mapUrl(Geometry shape) {
        Point middle = shape.getInteriorPoint();
        return "/asset/map?" + new MapView(middle.getX(), middle.getY(), MapView.NEAR).query();
    }

    private @Nullable String map(Frame frame, Asset asset) {
        Geometry shape = asset.content().geometry();
        if (shape == null) {
            return null;
        }
        List<Geometry> around =
                around(AssetMap.view(shape, AROUND_METRES, 0), Set.of(asset.id().value()));
        return AssetMap.draw(
                        shape,
                        around,
                        AROUND_METRES,
                        0,
                        frame.text("asset.map.description", asset.content().name(), around.size()))
                .svg(frame.locale(), 0)
                .markup();
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

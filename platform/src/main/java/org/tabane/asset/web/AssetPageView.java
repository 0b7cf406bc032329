package org.tabane.asset.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.ConditionGrade;
import org.tabane.shared.Evidence;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * One asset.
 *
 * @param retired since when it is out of service, in words; {@code null} in service
 * @param map the drawn map; {@code null} without a place
 * @param undo what the last change was, in words; {@code null} where it cannot be taken back
 */
public record AssetPageView(
        Frame frame,
        String url,
        String name,
        String kind,
        String town,
        Evidence evidence,
        @Nullable ConditionGrade grade,
        String gradeNote,
        String quantity,
        String built,
        String builtNote,
        @Nullable String retired,
        List<Fact> facts,
        @Nullable String map,
        @Nullable String mapUrl,
        String placeUrl,
        List<InspectionRow> inspections,
        List<FileRow> photos,
        List<FileRow> documents,
        List<ChangeRow> changes,
        boolean mayWrite,
        int version,
        @Nullable String undo,
        Form inspectionForm,
        Form retireForm,
        Form fileForm,
        boolean inspectionOpen,
        boolean retireOpen,
        boolean fileOpen,
        List<Field.Option> grades,
        List<Field.Option> measureStates,
        SourceLine source,
        int status)
        implements View {

    public record Fact(String name, String value) {}

    public record InspectionRow(
            String year,
            String round,
            @Nullable ConditionGrade grade,
            String findings,
            String measure,
            String inspector,
            Evidence evidence,
            String source) {}

    /** @param thumbnail address of a small picture; {@code null} for a document */
    public record FileRow(
            String title, String note, String url, @Nullable String thumbnail, String removeUrl) {}

    /** A version with what it changed. */
    public record ChangeRow(String when, String kind, String how, String reason, List<String> differences) {}
}

package org.tabane.asset.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The form of an asset.
 *
 * @param name the asset's name; {@code null} for a new one
 * @param url where it is posted to
 * @param back where to go instead
 * @param positionLocked whether the shape is one this form cannot show, so that an empty field keeps it
 * @param same address of the asset the register holds already under the same number; {@code null} for none
 */
public record AssetFormPageView(
        Frame frame,
        Form form,
        @Nullable String name,
        String url,
        String back,
        List<KindGroup> kinds,
        List<Field.Option> evidences,
        boolean positionLocked,
        @Nullable String same,
        int status)
        implements View {

    /** The kinds of one sector. */
    public record KindGroup(String sector, List<Field.Option> kinds) {}
}

package org.tabane.shell;

/**
 * What a page or a part of a page shows: a record of finished values, rendered by the template named after it.
 *
 * <p>{@code org.tabane.bundling.web.EstimatePageView} is rendered by {@code bundling/EstimatePage.jte}: the third package segment
 * is the folder, the simple name without {@code View} is the file. A template takes exactly one parameter, this record.
 */
public interface View {

    /** Status of the answer, 200 unless the view says otherwise. */
    default int status() {
        return 200;
    }
}

package org.tabane.bundling.packaging.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * Why an item is packaged as it is, what speaks against it, and the form to settle something else.
 *
 * @param problem what is wrong with what was typed, or null
 * @param resetUrl address with the proposal, or null where it stands
 */
public record PackagingItemPageView(
        Frame frame,
        String code,
        String name,
        String about,
        String planUrl,
        List<TermOffer> terms,
        List<AxisShown> axes,
        String lots,
        String reason,
        @Nullable String problem,
        @Nullable String resetUrl,
        List<PackagingPageView.Hidden> hidden,
        List<Option> specifications,
        List<Option> payments)
        implements View {

    /** A choice in a list. */
    public record Option(String value, String text) {}

    /** The offer of one term: what is proposed and what counts; {@code -} for none. */
    public record TermOffer(
            int number, String title, String proposed, String specification, String payment, String shown) {}

    /** Rules of one axis: the proposal's, then other views. */
    public record AxisShown(String title, List<RuleShown> rules) {}

    /** A rule in words. */
    public record RuleShown(
            String chosen, String terms, boolean proposal, PackagingPageView.Why reason, String counter) {}
}

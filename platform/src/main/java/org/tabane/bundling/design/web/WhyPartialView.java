package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * Why these towns are one group: reasons in words, where the saving comes from, what each member adds, and what if one stays out.
 *
 * @param letter empty where there is nothing to explain; then {@code reasons} say why
 */
public record WhyPartialView(
        Frame frame,
        String letter,
        int members,
        List<String> reasons,
        List<Saving> saving,
        long savingYen,
        List<Member> parts,
        @Nullable Without without,
        boolean sample)
        implements View {

    /** One reason of the saving. */
    public record Saving(String reason, long yen, BigDecimal hours, String evidence) {}

    /**
     * A member.
     *
     * @param ownYen what it saves itself
     * @param addsYen by how much its joining raises the saving of all
     * @param left what the others break without it, in words; empty when they can go on
     * @param url shows the best plan without it
     */
    public record Member(
            String name, long ownYen, long addsYen, BigDecimal hours, String left, String url, boolean asked) {}

    /** The best plan without one town, in sentences. */
    public record Without(String name, List<String> lines) {}
}

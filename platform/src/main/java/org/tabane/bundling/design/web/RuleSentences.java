package org.tabane.bundling.design.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.domain.BrokenRule;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.web.DesignPageView.Conflict;
import org.tabane.bundling.design.web.DesignPageView.Hidden;
import org.tabane.bundling.design.web.DesignPageView.Loosen;
import org.tabane.shell.Frame;

/** Rules in words, and the buttons that let go of them. */
public final class RuleSentences {

    private static final int TOWNS_NAMED = 6;

    private final Frame frame;
    private final Design design;

    public RuleSentences(Frame frame, Design design) {
        this.frame = frame;
        this.design = design;
    }

    /** What is broken, for the reader. */
    public String sentence(BrokenRule rule) {
        return switch (rule.kind()) {
            case LIMIT ->
                frame.text(
                        "bundling.design.broken.limit",
                        frame.text(Objects.requireNonNull(rule.limit()).messageKey()),
                        LimitFields.words(frame, rule.limit(), Objects.requireNonNull(rule.figure())));
            case TOGETHER -> frame.text("bundling.design.broken.together", first(rule), second(rule));
            case APART -> frame.text("bundling.design.broken.apart", first(rule), second(rule));
            case NEVER_ALONE -> frame.text("bundling.design.broken.never_alone", first(rule));
            case LOCKED -> frame.text("bundling.design.broken.locked", names(rule.towns()));
            case CONNECTED -> frame.text("bundling.design.broken.connected", names(rule.towns()));
            case UNPLACED -> frame.text("bundling.design.broken.unplaced", names(rule.towns()));
            case NO_WAY_OUT -> frame.text("bundling.design.broken.no_way_out", names(rule.towns()));
        };
    }

    /** Rules that cannot hold together: who is left without a group by them, and how to let go of each; null where there are none. */
    @Nullable
    Conflict conflict(List<BrokenRule> rules) {
        return rules.isEmpty()
                ? null
                : new Conflict(
                        rules.stream()
                                .filter(rule -> rule.kind() == BrokenRule.Kind.UNPLACED)
                                .map(this::sentence)
                                .toList(),
                        rules.stream()
                                .filter(rule -> rule.kind() != BrokenRule.Kind.UNPLACED)
                                .map(this::loosen)
                                .toList());
    }

    private Loosen loosen(BrokenRule rule) {
        String url = design.url();
        return switch (rule.kind()) {
            case LIMIT ->
                loosen(
                        rule,
                        url + "/limits/remove",
                        List.of(new Hidden(
                                "limit", Objects.requireNonNull(rule.limit()).name())),
                        "bundling.design.loosen.limit");
            case TOGETHER, APART -> loosen(rule, url + "/pair", pair(rule, "released"), "bundling.design.loosen.pair");
            case NEVER_ALONE ->
                loosen(
                        rule,
                        url + "/alone",
                        List.of(new Hidden("town", rule.towns().getFirst()), new Hidden("never", "false")),
                        "bundling.design.loosen.alone");
            case LOCKED ->
                loosen(
                        rule,
                        url + "/lock",
                        java.util.stream.Stream.concat(
                                        rule.towns().stream().map(town -> new Hidden("member", town)),
                                        java.util.stream.Stream.of(new Hidden("locked", "false")))
                                .toList(),
                        "bundling.design.loosen.lock");
            case NO_WAY_OUT -> loosen(rule, null, List.of(), "bundling.design.loosen.declare");
            case CONNECTED, UNPLACED -> new Loosen(sentence(rule), null, List.of(), "");
        };
    }

    private Loosen loosen(BrokenRule rule, @Nullable String action, List<Hidden> hidden, String button) {
        return new Loosen(sentence(rule), action, hidden, frame.text(button));
    }

    static List<Hidden> pair(BrokenRule rule, String how) {
        return List.of(
                new Hidden("town", rule.towns().get(0)),
                new Hidden("other", rule.towns().get(1)),
                new Hidden("how", how));
    }

    /** Names of towns; the rest is counted. */
    String names(List<String> codes) {
        String named = codes.stream()
                .limit(TOWNS_NAMED)
                .map(this::name)
                .collect(Collectors.joining(frame.text("bundling.list.separator")));
        return codes.size() > TOWNS_NAMED
                ? frame.text("bundling.design.names.more", named, codes.size() - TOWNS_NAMED)
                : named;
    }

    /** All of them, however many. */
    String allNames(List<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(frame.text("bundling.list.separator")));
    }

    String name(String code) {
        return design.basis().getTown(code).name();
    }

    private String first(BrokenRule rule) {
        return name(rule.towns().getFirst());
    }

    private String second(BrokenRule rule) {
        return name(rule.towns().get(1));
    }
}

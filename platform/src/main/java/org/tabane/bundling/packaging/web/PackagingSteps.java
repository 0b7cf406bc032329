package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tabane.precedent.KeptAnswer;

/**
 * What was changed on the packaging page, so that it can be taken back and done again 「元に戻す・やり直す」. It stands in the address like the
 * rest: each step says which fields it changed and what stood there before. Where the address would get too long, the oldest steps go.
 */
final class PackagingSteps {

    static final String BACK = "back";
    static final String FORTH = "forth";

    /** The form's own fields as they stood when it was shown. */
    static final String WAS = "was";

    /** Longest text of the steps one way, in characters. */
    static final int LONGEST = 2_000;

    private static final String BETWEEN_STEPS = "*";
    private static final String BETWEEN_FIELDS = "_";

    private PackagingSteps() {}

    /** What was asked now, with a step that leads back to what was asked before; unchanged where both say the same. */
    static PackagingQuery changed(PackagingQuery before, PackagingQuery after) {
        Map<String, String> old = difference(before, after);
        if (old.isEmpty()) {
            return after;
        }
        List<String> back = steps(before, BACK);
        back.add(text(old));
        return within(without(after), back);
    }

    /** The same for the form, which carries along what its fields said when it was shown, in {@link #WAS}. */
    static PackagingQuery changed(String was, PackagingQuery after) {
        PackagingQuery before = after;
        for (String field : after.texts().keySet()) {
            before = PackagingQuery.isChoice(field) || isStep(field) ? before : before.with(field, "");
        }
        for (Map.Entry<String, String> each : fields(was).entrySet()) {
            before = before.with(each.getKey(), each.getValue());
        }
        return changed(before, after);
    }

    /** The fields of a form in one text, for {@link #WAS}. */
    static String was(Map<String, String> fields) {
        return text(fields);
    }

    /** As it stood before the last step; empty where there is none. */
    static Optional<PackagingQuery> undone(PackagingQuery query) {
        return moved(query, BACK, FORTH);
    }

    /** With the step done again that was taken back last; empty where there is none. */
    static Optional<PackagingQuery> redone(PackagingQuery query) {
        return moved(query, FORTH, BACK);
    }

    /** The fields the next step in a direction changes. */
    static Set<String> changes(PackagingQuery query, String direction) {
        List<String> steps = steps(query, direction);
        return steps.isEmpty() ? Set.of() : fields(steps.getLast()).keySet();
    }

    /** What is asked, without how it came about. */
    static PackagingQuery without(PackagingQuery query) {
        return query.with(BACK, "").with(FORTH, "");
    }

    private static Optional<PackagingQuery> moved(PackagingQuery query, String from, String to) {
        List<String> steps = steps(query, from);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        PackagingQuery moved = query;
        for (Map.Entry<String, String> each : fields(steps.removeLast()).entrySet()) {
            moved = moved.with(each.getKey(), each.getValue());
        }
        List<String> other = steps(query, to);
        other.add(text(difference(query, moved)));
        return Optional.of(
                moved.with(from, String.join(BETWEEN_STEPS, steps)).with(to, String.join(BETWEEN_STEPS, other)));
    }

    private static PackagingQuery within(PackagingQuery query, List<String> back) {
        List<String> kept = new ArrayList<>(back);
        PackagingQuery shorter = query.with(BACK, String.join(BETWEEN_STEPS, kept));
        while (!kept.isEmpty()
                && (shorter.text(BACK).length() > LONGEST
                        || shorter.url(PackagingController.URL).length() > KeptAnswer.LONGEST_ADDRESS)) {
            kept.removeFirst();
            shorter = query.with(BACK, String.join(BETWEEN_STEPS, kept));
        }
        return shorter;
    }

    /** What stood in the fields that differ. */
    private static Map<String, String> difference(PackagingQuery before, PackagingQuery after) {
        Set<String> fields = new LinkedHashSet<>(before.texts().keySet());
        fields.addAll(after.texts().keySet());
        Map<String, String> old = new LinkedHashMap<>();
        for (String field : fields) {
            if (!isStep(field) && !plain(before.text(field)).equals(plain(after.text(field)))) {
                old.put(field, before.text(field));
            }
        }
        return old;
    }

    private static boolean isStep(String field) {
        return field.equals(BACK) || field.equals(FORTH);
    }

    private static List<String> steps(PackagingQuery query, String direction) {
        return query.text(direction).isEmpty()
                ? new ArrayList<>()
                : new ArrayList<>(List.of(query.text(direction).split("\\" + BETWEEN_STEPS, -1)));
    }

    private static String text(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + ":" + plain(each.getValue()))
                .collect(Collectors.joining(BETWEEN_FIELDS));
    }

    /** Signs that part steps and fields are taken wide inside a text. */
    private static String plain(String text) {
        return text.replace(BETWEEN_STEPS, "＊").replace(BETWEEN_FIELDS, "＿");
    }

    private static Map<String, String> fields(String step) {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(step.split(BETWEEN_FIELDS, -1))
                .map(each -> each.split(":", 2))
                .filter(each -> each.length == 2 && PackagingQuery.isField(each[0]) && !isStep(each[0]))
                .forEach(each -> fields.put(each[0], each[1]));
        return fields;
    }
}

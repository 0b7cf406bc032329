package org.tabane.bundling.design.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tabane.shell.Frame;

/**
 * What a step of a design did, kept so that every reader has it in their own language: the message's key and its arguments. A step made before
 * notes were kept so has words only, and keeps them.
 */
final class StepNote {

    private static final String KEYS = "bundling.design.";
    private static final String BETWEEN = "|";

    private StepNote() {}

    /** How a note is kept: {@code key|argument|…}; an argument may itself be the key of a message of the designer. */
    static String of(String key, Object... arguments) {
        return Stream.concat(
                        Stream.of(key),
                        Arrays.stream(arguments).map(each -> each.toString().replace(BETWEEN, "｜")))
                .collect(Collectors.joining(BETWEEN));
    }

    /** A kept note in the reader's words. */
    static String words(Frame frame, String kept) {
        if (!kept.startsWith(KEYS)) {
            return kept;
        }
        String[] parts = kept.split("\\|", -1);
        return frame.text(
                parts[0],
                Arrays.stream(parts)
                        .skip(1)
                        .map(each -> each.startsWith(KEYS) ? frame.text(each) : each)
                        .toArray());
    }
}

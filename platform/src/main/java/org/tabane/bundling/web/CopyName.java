package org.tabane.bundling.web;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tabane.shell.Frame;

/** What a copy is called 「…の写し」: by the name of what was copied first, numbered, so that no two on a list are called alike. */
public final class CopyName {

    private CopyName() {}

    /**
     * The name of the next copy of something.
     *
     * @param name what is copied; where that is a copy itself, its number is counted on instead of calling it a copy of a copy
     * @param longest most characters; the name copied is cut where it has more
     * @param taken names on the list already
     */
    public static String of(Frame frame, String name, int longest, Predicate<String> taken) {
        String original = original(frame, name);
        String copy = cut(frame, "bundling.copyOf", original, 1, longest);
        for (int number = 2; taken.test(copy); number++) {
            copy = cut(frame, "bundling.copyNumber", original, number, longest);
        }
        return copy;
    }

    private static String original(Frame frame, String name) {
        for (String key : new String[] {"bundling.copyOf", "bundling.copyNumber"}) {
            Matcher copy = Pattern.compile(Pattern.quote(frame.text(key, "\u0001", "\u0002"))
                            .replace("\u0001", "\\E(.+)\\Q")
                            .replace("\u0002", "\\E[0-9]+\\Q"))
                    .matcher(name);
            if (copy.matches()) {
                return copy.group(1);
            }
        }
        return name;
    }

    private static String cut(Frame frame, String key, String original, int number, int longest) {
        int words = frame.text(key, "", number).length();
        return frame.text(key, original.substring(0, Math.min(original.length(), longest - words)), number);
    }
}

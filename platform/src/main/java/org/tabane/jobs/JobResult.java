package org.tabane.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job leaves to whoever waits for it: a sentence, and the page to go to.
 *
 * @param url path below the root, or {@code null} if there is no page
 * @param messageKey the sentence, in the module's messages
 * @param arguments values of the sentence: text and numbers
 */
public record JobResult(@Nullable String url, String messageKey, List<Object> arguments) {

    public JobResult {
        arguments = List.copyOf(arguments);
        if (url != null && !(url.startsWith("/") && !url.startsWith("//"))) {
            throw new IllegalArgumentException("Result (" + url + ") must be a path below the root.");
        }
    }

    public static JobResult at(String url, String messageKey, Object... arguments) {
        return new JobResult(url, messageKey, List.of(arguments));
    }

    public static JobResult said(String messageKey, Object... arguments) {
        return new JobResult(null, messageKey, List.of(arguments));
    }
}

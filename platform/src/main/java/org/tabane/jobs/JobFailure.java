package org.tabane.jobs;

import java.util.List;

/** A job cannot go on, for a reason people can understand; ends the job as failed with this sentence. */
public final class JobFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> arguments;

    public JobFailure(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

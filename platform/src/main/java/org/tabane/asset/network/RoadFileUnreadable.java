package org.tabane.asset.network;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A road file cannot be read at all; says so in words for whoever chose it. */
public final class RoadFileUnreadable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> arguments;

    public RoadFileUnreadable(String messageKey, Object... arguments) {
        this(messageKey, null, arguments);
    }

    public RoadFileUnreadable(String messageKey, @Nullable Throwable cause, Object... arguments) {
        super(messageKey, cause);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

package org.tabane.region.boundary;

import java.util.List;

/** A boundary file that cannot be used at all; the key names the message that says why and what to do. */
public final class BoundaryRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public BoundaryRefused(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}

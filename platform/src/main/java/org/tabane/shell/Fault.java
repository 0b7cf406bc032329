package org.tabane.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered, said in the visitor's words: thrown by a handler, shown as an error page.
 *
 * <p>For what a person typed wrongly on a form, show the form again instead.
 */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient List<Object> arguments;

    private Fault(int status, String key, Object... arguments) {
        super(key + " " + List.of(arguments), null, false, status >= 500);
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The address is malformed or contradicts itself (400). */
    public static Fault badRequest(String key, Object... arguments) {
        return new Fault(400, key, arguments);
    }

    /** The thing does not exist, or not for this visitor (404). */
    public static Fault notFound(String key, Object... arguments) {
        return new Fault(404, key, arguments);
    }

    /** Someone else changed it in the meantime, or its state does not allow this any more (409). */
    public static Fault conflict(String key, Object... arguments) {
        return new Fault(409, key, arguments);
    }

    /** It was there and has ended for good, such as a link whose last day is over (410). */
    public static Fault gone(String key, Object... arguments) {
        return new Fault(410, key, arguments);
    }

    public int status() {
        return status;
    }

    String key() {
        return key;
    }

    @Nullable
    Object[] arguments() {
        return arguments.toArray();
    }
}

package org.tabane.shell;

import java.util.List;
import java.util.Optional;

/** The six rooms, in the order of the year of the person in charge. The order and the words never change. */
public enum Room {
    SEE("see", List.of("region", "asset", "exchange")),
    BUNDLE("bundle", List.of("bundling", "ledger", "precedent")),
    STEER("steer", List.of("steering", "document")),
    RUN("run", List.of("contract", "request", "work", "settlement")),
    VERIFY("verify", List.of("evaluation", "foresight")),
    CONNECT("connect", List.of("people"));

    private final String path;
    private final List<String> modules;

    Room(String path, List<String> modules) {
        this.path = path;
        this.modules = modules;
    }

    /** Address of the room's own page, for example {@code /see}. */
    public String url() {
        return "/" + path;
    }

    /** Start of the room's message keys, for example {@code shell.room.see}. */
    public String key() {
        return "shell.room." + path;
    }

    /** The room a path belongs to: by the room's own page or by the module named in the first segment. None for home, help and sign-in. */
    public static Optional<Room> ofPath(String path) {
        var end = path.indexOf('/', 1);
        var first = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
        for (var room : values()) {
            if (room.path.equals(first) || room.modules.contains(first)) {
                return Optional.of(room);
            }
        }
        return Optional.empty();
    }
}

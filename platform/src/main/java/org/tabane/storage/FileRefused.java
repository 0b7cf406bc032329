package org.tabane.storage;

import java.util.List;

/** A file that is not taken in; the message says why and what would be taken. Nothing of it is kept. */
public final class FileRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final String messageKey;
    private final transient List<Object> arguments;

    FileRefused(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence: {@code storage.file.empty}, {@code .tooLarge} or {@code .type}. */
    public String messageKey() {
        return messageKey;
    }

    /** The file's name, then what the sentence needs: the limit in megabytes, or the media type found. */
    public List<Object> arguments() {
        return arguments;
    }
}

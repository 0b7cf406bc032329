package org.tabane.storage;

/** A database Tabane cannot work with as it is; the message says why and the advice what to do. */
final class DatabaseRefused extends IllegalStateException {

    private final String advice;

    DatabaseRefused(String reason, String advice, Throwable cause) {
        super(reason, cause);
        this.advice = advice;
    }

    DatabaseRefused(String reason, String advice) {
        super(reason);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}

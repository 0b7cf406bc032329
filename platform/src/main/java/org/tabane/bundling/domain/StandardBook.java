package org.tabane.bundling.domain;

import java.util.function.Supplier;

/** The default values that ship with this version, read once when first asked for 「初期値集」. */
public final class StandardBook {

    private final Supplier<AssumptionBook> book;

    /** @param book reads and keeps the book */
    public StandardBook(Supplier<AssumptionBook> book) {
        this.book = book;
    }

    public AssumptionBook get() {
        return book.get();
    }
}

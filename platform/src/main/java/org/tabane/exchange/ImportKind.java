package org.tabane.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.tabane.identity.CurrentUser;

/**
 * One kind of import, offered as a bean by the module whose table it fills. The pages at {@code /<module>/imports/<what>} – help,
 * template, upload, preview, choice, progress, result, rejected rows, earlier files – follow from it; see docs/imports.md.
 *
 * <p>Words in the module's messages, for a kind named {@code asset.bridges}: {@code asset.bridges.import} the title, {@code
 * asset.bridges.import.about} what to bring, {@code asset.bridges.import.see} the link to where it can be seen; where there is an undo,
 * {@code asset.bridges.import.undo} and {@code .undo.about}.
 *
 * <p>Called by several threads at once; keeps no state of an import.
 *
 * @param <T> type of a row
 */
public interface ImportKind<T> {
    /** Stable name {@code <module>.<what>}, lower case. Stored; never renamed. */
    String name();

    /** How a file becomes rows. Tables say {@link TableImportKind} instead. */
    RowSource<T> source(ImportCase given);

    /** Where the rows of one reading go. */
    ImportTarget<T> target(ImportCase given);

    /** Page where what was imported can be seen. */
    String returnUrl(ImportCase given);

    /** How large a file may be; {@link ImportLimits#withFileMegabytes} for more or less than the standard. */
    default ImportLimits limits() {
        return ImportLimits.STANDARD;
    }

    /** Address of a template of the kind's own, for kinds whose files are not one table; empty where there is none. */
    default Optional<String> templateUrl(ImportCase given) {
        return Optional.empty();
    }

    /** Name endings the file dialogue offers. */
    default String accepts() {
        return ".xlsx,.xlsm,.xls,.csv,.txt";
    }

    /** Whether someone may import; those who may write, unless the kind says otherwise. */
    default boolean mayUse(CurrentUser user) {
        return user.role().mayWrite();
    }

    /** Refuses who may not import, with the 403 page; a kind that some bodies have no use for says so on a page of its own. */
    default void require(CurrentUser user) {
        if (!mayUse(user)) {
            throw new AccessDeniedException("Role (" + user.role() + ") may not import (" + name() + ").");
        }
    }

    /** Address a form posts to in order to undo an import; empty where there is no undo, or no more. */
    default Optional<String> undoUrl(ImportCase given, String reference) {
        return Optional.empty();
    }

    /** Other ways to read a file in which this was found, the likeliest first; each becomes a button beside the faults. */
    default List<OtherWay> otherWays(ImportCase given, Findings findings) {
        return List.of();
    }

    /** Address of the import's first page. */
    default String url() {
        return "/" + name().replaceFirst("\\.", "/imports/");
    }
}

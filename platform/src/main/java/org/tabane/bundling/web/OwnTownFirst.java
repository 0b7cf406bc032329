package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Begins every table that has one row for each town with the reader's own 「自分のまち」. Only what is shown is moved: who bears a remainder may
 * depend on the order of the towns, and must not depend on who reads.
 *
 * @param place of one's own among the towns; negative where it is none of them
 */
record OwnTownFirst(int place) {

    static OwnTownFirst of(List<Municipality> towns, Optional<LocalGovernmentCode> own) {
        return new OwnTownFirst(towns.stream().map(Municipality::code).toList().indexOf(own.orElse(null)));
    }

    /** Whether there is one to begin with. */
    boolean isThere() {
        return place >= 0;
    }

    /** The rows of a table in this order; {@code rows} has one for each town, and then perhaps a total. */
    <T> List<T> rows(List<T> rows) {
        List<T> ordered = new ArrayList<>(rows);
        if (isThere()) {
            ordered.addFirst(ordered.remove(place));
        }
        return ordered;
    }
}

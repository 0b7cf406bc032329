package org.tabane.shell;

import java.util.List;

/**
 * Other hosts that a page may ask for pictures, because the operator's settings say so; offered as a bean. The content security policy of
 * those pages, and of no others, allows them. Without such a bean nothing is ever asked of another host.
 */
public interface OtherHosts {

    /** Whether the page with this path needs them. */
    boolean neededBy(String path);

    /** The hosts with their scheme, such as {@code https://cyberjapandata.gsi.go.jp}; no paths. */
    List<String> hosts();
}

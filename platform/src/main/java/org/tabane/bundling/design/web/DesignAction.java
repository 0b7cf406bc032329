package org.tabane.bundling.design.web;

import java.util.Optional;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/** Something that can be done with a plan, offered as a link at the head of the design's page; a bean of whoever can do it. */
public interface DesignAction {

    /** Among the others, ascending. */
    int order();

    /** Whether it is the page's one main action. */
    default boolean main() {
        return false;
    }

    /** The words and where they lead; empty where it cannot be done with this plan. */
    Optional<Link> link(Frame frame, Design design, DesignPlan plan);
}

package org.tabane.bundling.web;

import java.util.UUID;
import org.tabane.identity.CurrentUser;

/** Whether a reader may open a design a scenario was made from. Answered by the designer, which rests on this package and not the reverse. */
public interface OpenDesigns {

    /** False also for a design that is not there any more. */
    boolean mayOpen(CurrentUser user, UUID design);
}

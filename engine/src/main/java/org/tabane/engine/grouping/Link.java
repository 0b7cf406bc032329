package org.tabane.engine.grouping;

import org.tabane.engine.MemberId;

/** Two municipalities that may stand side by side in a group. Has no direction; a group must hang together by such links. */
public record Link(MemberId a, MemberId b, LinkKind kind) {

    public static Link land(MemberId a, MemberId b) {
        return new Link(a, b, LinkKind.LAND);
    }
}

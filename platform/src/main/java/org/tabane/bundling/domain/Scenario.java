package org.tabane.bundling.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A named case of the effect estimate with its versions 「試算の案」.
 *
 * @param organisationId whose it is
 * @param shared whether the other members of the group may see it
 * @param archived taken off the list; may be put back
 * @param revision grows with each change of name, sharing or archiving, so that two people do not overwrite each other
 * @param latest number of its newest version, from 1
 * @param latestAt when that version was made
 * @param latestBy who made it
 */
public record Scenario(
        UUID id,
        UUID organisationId,
        String name,
        boolean shared,
        boolean archived,
        int revision,
        int latest,
        OffsetDateTime latestAt,
        String latestBy) {

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 80;

    public Scenario {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A scenario's name (" + name + ") must have 1 to 80 characters.");
        }
    }
}

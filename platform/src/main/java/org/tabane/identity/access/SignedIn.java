package org.tabane.identity.access;

import java.io.Serializable;
import java.security.Principal;
import org.tabane.identity.UserId;

/**
 * What a session keeps of a person: the id, and the version of the password they came in with, so that a later change of
 * it ends the session. Everything else is read afresh.
 */
public record SignedIn(UserId user, int credentialVersion) implements Principal, Serializable {

    @Override
    public String getName() {
        return user.toString();
    }
}

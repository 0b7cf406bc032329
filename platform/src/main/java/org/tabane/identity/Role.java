package org.tabane.identity;

/** What a person may do for an organisation; each role includes those before it. */
public enum Role {
    /** Reads 「閲覧」. */
    VIEWER,
    /** Reads and writes 「担当」. */
    EDITOR,
    /** Also manages the organisation's people, its profile and its part in groups 「管理者」. */
    ADMINISTRATOR;

    public boolean mayWrite() {
        return this != VIEWER;
    }

    public boolean mayAdminister() {
        return this == ADMINISTRATOR;
    }

    /** Key of the role's name. */
    public String key() {
        return "identity.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}

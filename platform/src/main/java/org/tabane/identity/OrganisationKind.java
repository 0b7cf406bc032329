package org.tabane.identity;

/** What kind of body an organisation is 「団体の種類」. */
public enum OrganisationKind {
    MUNICIPALITY,
    PREFECTURE,
    FIRM,
    JOINT_VENTURE,
    ACADEMIC,
    RESIDENT_GROUP;

    /** Municipalities and prefectures carry a local government code, and only they may form and join groups. */
    public boolean isGovernment() {
        return this == MUNICIPALITY || this == PREFECTURE;
    }

    /** Key of the kind's name. */
    public String key() {
        return "identity.kind." + name().toLowerCase(java.util.Locale.ROOT);
    }
}

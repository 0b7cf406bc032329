package org.tabane.engine.grouping;

/** Why two municipalities count as neighbours. */
public enum LinkKind {
    /** Their land touches 「陸続き」. */
    LAND,
    /** A crossing by sea joins them 「航路」. */
    SEA,
    /** They said so, whatever the map shows 「連携協約など」. */
    DECLARED
}

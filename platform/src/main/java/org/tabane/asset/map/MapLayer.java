package org.tabane.asset.map;

/** What a vector tile shows. */
public enum MapLayer {
    /** The register: single assets and cells with counts. */
    ASSETS,
    /** The road network. */
    ROADS,
    /** Boundaries and names of the municipalities; the same for every reader. */
    TOWNS
}

package org.tabane.asset.map.tile;

/**
 * Writes a vector tile byte by byte, without an object per feature.
 *
 * <p>Source: Mapbox Vector Tile Specification 2.1, section 4 (protocol-buffers schema {@code vector_tile.proto}).
 */
public final class TileWriter {

    /** How many units a tile is wide. */
    public static final int EXTENT = 4096;

    private static final int LAYERS = 3;

    private final Bytes tile = new Bytes();

    /** Adds a layer once all its features are written; an empty one is left out. */
    public TileWriter add(LayerWriter layer) {
        if (layer.features() > 0) {
            tile.message(LAYERS, layer.message());
        }
        return this;
    }

    /** The tile; no bytes at all if it shows nothing. */
    public byte[] toArray() {
        return tile.toArray();
    }
}

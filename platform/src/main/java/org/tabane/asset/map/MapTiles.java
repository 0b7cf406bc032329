package org.tabane.asset.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.asset.map.jdbc.StampStore;
import org.tabane.asset.map.tile.TileAddress;

/**
 * Hands out vector tiles. A tile's name holds the layer, its place, and each readable organisation with the version of the tile there; so
 * whoever may read less gets another tile, and a change makes the old one unreachable.
 */
@Service
public class MapTiles {

    /** Raised when the way tiles are drawn changes. */
    private static final int DRAWING = 2;

    private final StampStore stamps;
    private final CellKeeper keeper;
    private final AssetTile assetTile;
    private final RoadTile roadTile;
    private final TownTile townTile;
    private final TileCache cache;
    private final TransactionTemplate reading;

    MapTiles(
            StampStore stamps,
            CellKeeper keeper,
            AssetTile assetTile,
            RoadTile roadTile,
            TownTile townTile,
            TileCache cache,
            PlatformTransactionManager transactions) {
        this.stamps = stamps;
        this.keeper = keeper;
        this.assetTile = assetTile;
        this.roadTile = roadTile;
        this.townTile = townTile;
        this.cache = cache;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * The name of a tile as it stands now.
     *
     * @param name a hash; equal names are equal tiles
     * @param settled false while a large change is still being counted: the tile shows the state before and should not be kept
     */
    public record Name(String name, boolean settled) {}

    /** The name under which the tile for readers of exactly these organisations is known. */
    public Name name(Set<UUID> organisations, MapLayer layer, TileAddress tile) {
        if (layer == MapLayer.TOWNS) {
            return new Name(sha256(DRAWING + " " + layer + " " + tile + " " + townTile.stamp()), true);
        }
        StampStore.State state = look(organisations, layer, tile);
        boolean settled = true;
        if (layer == MapLayer.ASSETS && !state.changed().isEmpty()) {
            settled = keeper.catchUp(state.changed());
            state = look(organisations, layer, tile);
        }
        String versions = state.versions().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
        return new Name(sha256(DRAWING + " " + layer + " " + tile + " " + versions), settled);
    }

    private StampStore.State look(Collection<UUID> organisations, MapLayer layer, TileAddress tile) {
        return reading.execute(status -> stamps.state(organisations, layer, tile));
    }

    /** The tile with this name, compressed with gzip; made now if it is not kept. */
    public byte[] tile(Name name, Set<UUID> organisations, MapLayer layer, TileAddress tile) {
        return cache.find(name.name()).orElseGet(() -> {
            byte[] fresh = compress(reading.execute(status -> switch (layer) {
                case ASSETS -> assetTile.draw(organisations, tile);
                case ROADS -> roadTile.draw(tile);
                case TOWNS -> townTile.draw(tile);
            }));
            if (name.settled()) {
                cache.put(name.name(), fresh);
            }
            return fresh;
        });
    }

    private static byte[] compress(byte[] tile) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(tile.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 8192) {
            {
                def.setLevel(Deflater.BEST_SPEED + 2);
            }
        }) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

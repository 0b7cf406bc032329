package org.tabane.asset.map;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The map. Without settings it asks no other host for anything.
 *
 * @param background Address of the pictures below the register's own layers, with {z}, {x} and {y} where their numbers go, such as
 *     https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png; the security policy of the map page then allows that one host
 * @param backgroundCredit Credit shown on the map and its prints, such as 地理院タイル（淡色地図）; required with a background
 * @param backgroundDeepest Deepest zoom the background has
 * @param memoryMegabytes Tiles kept in memory
 * @param diskMegabytes Tiles kept on disk, below the data directory
 */
@ConfigurationProperties("tabane.map")
public record MapSettings(
        @Nullable String background,
        @Nullable String backgroundCredit,
        @DefaultValue("18") int backgroundDeepest,
        @DefaultValue("64") int memoryMegabytes,
        @DefaultValue("512") int diskMegabytes) {

    public MapSettings {
        if (background != null && !background.isBlank()) {
            if (!background.matches("https?://[^/\\s;,'\"]+/\\S*") || !background.contains("{z}")) {
                throw new IllegalArgumentException(
                        "tabane.map.background (" + background + ") must be an http(s) address with {z}, {x} and {y}.");
            }
            if (backgroundCredit == null || backgroundCredit.isBlank()) {
                throw new IllegalArgumentException(
                        "tabane.map.background needs tabane.map.background-credit beside it.");
            }
        }
    }

    /** The address of the background's pictures; empty where there is none. */
    public Optional<String> backgroundAddress() {
        return Optional.ofNullable(background).filter(address -> !address.isBlank());
    }

    /** The other hosts the map page may ask, such as {@code https://cyberjapandata.gsi.go.jp}. */
    public List<String> hosts() {
        return backgroundAddress()
                .map(address -> URI.create(address.replaceAll("[{}]", "")))
                .map(address -> List.of(address.getScheme() + "://" + address.getAuthority()))
                .orElse(List.of());
    }
}

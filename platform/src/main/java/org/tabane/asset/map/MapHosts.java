package org.tabane.asset.map;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tabane.shell.OtherHosts;

/** The host of the background, if one is set, for the pages with a map. */
@Component
class MapHosts implements OtherHosts {

    private final MapSettings settings;

    MapHosts(MapSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean neededBy(String path) {
        return path.equals("/asset/map") || path.startsWith("/asset/network");
    }

    @Override
    public List<String> hosts() {
        return settings.hosts();
    }
}

package org.tabane.region;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.tabane.region.jdbc.ReleaseStore;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * The shapes of the municipalities: as imported, and where nothing was imported approximate cells around their points
 * 「概略」. Answers are immutable and kept until a boundary file is loaded or withdrawn.
 */
@Service
@Transactional(readOnly = true)
public class Boundaries {
    private final Municipalities municipalities;
    private final ReleaseStore store;
    private final SingletonSupplier<ApproximateCells> cells = SingletonSupplier.of(ApproximateCells::read);
    private volatile @Nullable Edition edition;

    Boundaries(Municipalities municipalities, ReleaseStore store) {
        this.municipalities = municipalities;
        this.store = store;
    }

    private record Edition(
            String stamp, List<Release> releases, Map<Detail, Map<LocalGovernmentCode, TownBoundary>> shapes) {}

    /** Changes whenever a shape may have changed; for what is kept by others, such as map tiles. */
    public String stamp() {
        return edition().stamp();
    }

    /** The boundary files in use, latest first; empty while all shapes are approximate. */
    public List<Release> listReleases() {
        return edition().releases();
    }

    /** All 1,741 municipalities by code, and, where imported, the northern territories. */
    public Map<LocalGovernmentCode, TownBoundary> shapes(Detail detail) {
        return edition().shapes().computeIfAbsent(detail, this::read);
    }

    /** Outlines of the prefectures made of their towns' approximate cells; those with an imported boundary are among them. */
    public Map<Prefecture, Geometry> approximatePrefectures() {
        return cells.obtain().prefectures();
    }

    /** The shape of one town. */
    public Optional<TownBoundary> findShape(LocalGovernmentCode code, Detail detail) {
        return Optional.ofNullable(shapes(detail).get(code));
    }

    /** The shapes that reach into a box of degrees. */
    public List<TownBoundary> findShapes(Envelope box, Detail detail) {
        return shapes(detail).values().stream()
                .filter(shape -> shape.geometry().getEnvelopeInternal().intersects(box))
                .toList();
    }

    private synchronized Edition edition() {
        String stamp = store.stamp("boundaries");
        Edition kept = edition;
        if (kept != null && kept.stamp().equals(stamp)) {
            return kept;
        }
        Set<UUID> used = new HashSet<>();
        if (!stamp.startsWith("0")) {
            store.listShapes(Detail.NATION.ordinal()).forEach(shape -> used.add(shape.release()));
        }
        List<Release> releases = store.listReleases().stream()
                .filter(release -> used.contains(release.id()))
                .toList();
        Edition read = new Edition(stamp, releases, new ConcurrentHashMap<>());
        edition = read;
        return read;
    }

    private Map<LocalGovernmentCode, TownBoundary> read(Detail detail) {
        Map<LocalGovernmentCode, TownBoundary> shapes = new LinkedHashMap<>();
        store.listShapes(detail.ordinal())
                .forEach(shape -> shapes.put(shape.code(), new TownBoundary(shape.code(), shape.geometry(), false)));
        for (Municipality town : municipalities.listMunicipalities()) {
            if (!shapes.containsKey(town.code())) {
                Geometry cell = cells.obtain().towns().get(town.code());
                if (cell != null) {
                    shapes.put(town.code(), new TownBoundary(town.code(), cell, true));
                }
            }
        }
        return Map.copyOf(shapes);
    }
}

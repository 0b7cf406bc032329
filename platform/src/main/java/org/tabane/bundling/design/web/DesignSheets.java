package org.tabane.bundling.design.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.region.AreaSheet;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.Release;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The areas of the designs used last, laid out; kept until boundaries change. */
@Component
public class DesignSheets {

    private static final int KEPT = 24;

    private record Key(UUID design, Set<String> towns, String stamp) {}

    private final Boundaries boundaries;
    private final Map<Key, AreaSheet> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, AreaSheet> eldest) {
            return size() > KEPT;
        }
    });

    DesignSheets(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /** The areas of a design's towns. */
    public AreaSheet sheet(Design design) {
        return sheet(
                design, design.basis().towns().stream().map(DesignTown::code).collect(Collectors.toSet()));
    }

    /** The areas of some of a design's towns, as large as the sheet allows. */
    public AreaSheet sheet(Design design, Set<String> codes) {
        return kept.computeIfAbsent(
                new Key(design.id(), Set.copyOf(codes), boundaries.stamp()),
                key -> AreaSheet.of(
                        design.basis().towns().stream()
                                .filter(town -> codes.contains(town.code()))
                                .map(town -> new AreaSheet.Place(
                                        new LocalGovernmentCode(town.code()),
                                        town.place(),
                                        town.areaKm2().doubleValue()))
                                .toList(),
                        boundaries.shapes(Detail.REGION)));
    }

    /** Where the shapes and the ways come from. */
    public SourceLine source(Frame frame, Design design, AreaSheet sheet) {
        Set<String> titles = boundaries.listReleases().stream()
                .map(Release::title)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        long approximate = sheet.approximate();
        String drawn = approximate == 0
                ? String.join("、", titles)
                : approximate == sheet.areas().size()
                        ? frame.text("bundling.design.map.approximate")
                        : String.join("、", titles) + "。" + frame.text("bundling.design.map.some", approximate);
        return new SourceLine(
                drawn,
                boundaries.listReleases().stream()
                        .map(Release::referenceDate)
                        .findFirst()
                        .orElse(null),
                frame.text("bundling.design.map.missing", approximate),
                frame.text("bundling.design.map.formula"));
    }
}

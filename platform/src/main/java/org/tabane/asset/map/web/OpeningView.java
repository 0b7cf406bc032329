package org.tabane.asset.map.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.MapContents;
import org.tabane.asset.map.MapView;
import org.tabane.asset.network.RoadNetworkSummary;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Where the map begins when its address does not say: on what there is to draw, else on the reader's own town or prefecture, else on
 * Japan.
 *
 * <p>Assumption: of a prefecture the farthest towns are left out while at most two in a thousand of its people live there, so that
 * Tokyo opens on its mainland and not on the sea between the Ogasawara islands and it.
 */
@Component
class OpeningView {
    private static final MapView JAPAN = view(new BoundingBox(122.9, 24, 148.9, 45.6));
    private static final double TOWN_ZOOM = 11;
    private static final double LEFT_OUT = 0.002;

    private final MapContents contents;
    private final Municipalities municipalities;
    private final Boundaries boundaries;

    OpeningView(MapContents contents, Municipalities municipalities, Boundaries boundaries) {
        this.contents = contents;
        this.municipalities = municipalities;
        this.boundaries = boundaries;
    }

    MapView of(CurrentUser user, Set<UUID> readable, List<RoadNetworkSummary> roads) {
        return contents.findExtent(Set.of(user.organisationId().value()))
                .or(() -> contents.findExtent(readable))
                .or(() -> roads.stream().map(RoadNetworkSummary::bounds).reduce(BoundingBox::union))
                .map(OpeningView::view)
                .or(() -> user.activeOrganisation().code().flatMap(this::find))
                .orElse(JAPAN);
    }

    private static MapView view(BoundingBox area) {
        return MapView.of(area, MapController.WIDTH, MapController.HEIGHT);
    }

    /** The view of a town or prefecture; empty for a code nobody knows. */
    Optional<MapView> find(LocalGovernmentCode code) {
        if (!code.isPrefecture()) {
            return municipalities
                    .findMunicipality(code)
                    .map(town -> boundaries
                            .findShape(code, Detail.NATION)
                            .map(shape -> view(BoundingBox.of(shape.geometry().getEnvelopeInternal())))
                            .orElseGet(() -> new MapView(
                                    town.point().longitude(), town.point().latitude(), TOWN_ZOOM)));
        }
        List<Municipality> towns = municipalities.listMunicipalities(code.prefecture());
        Envelope area = new Envelope();
        near(towns)
                .forEach(town -> area.expandToInclude(boundaries
                        .findShape(town.code(), Detail.NATION)
                        .map(shape -> shape.geometry().getEnvelopeInternal())
                        .orElseGet(() -> new Envelope(
                                town.point().longitude(), town.point().longitude(),
                                town.point().latitude(), town.point().latitude()))));
        return area.isNull() ? Optional.empty() : Optional.of(view(BoundingBox.of(area)));
    }

    /** The towns without the farthest few, seen from where the people of the prefecture live on average. */
    private static List<Municipality> near(List<Municipality> towns) {
        double all = towns.stream().mapToDouble(OpeningView::people).sum();
        double x = towns.stream()
                        .mapToDouble(town -> people(town) * town.point().longitude())
                        .sum()
                / all;
        double y = towns.stream()
                        .mapToDouble(town -> people(town) * town.point().latitude())
                        .sum()
                / all;
        List<Municipality> farthestFirst = new ArrayList<>(towns);
        farthestFirst.sort(Comparator.comparingDouble((Municipality town) ->
                        Math.hypot(town.point().longitude() - x, town.point().latitude() - y))
                .reversed());
        double left = 0;
        int first = 0;
        while (first < farthestFirst.size() && left + people(farthestFirst.get(first)) <= LEFT_OUT * all) {
            left += people(farthestFirst.get(first++));
        }
        return farthestFirst.subList(first, farthestFirst.size());
    }

    /** People in the register; the census where there is no such figure. */
    private static int people(Municipality town) {
        return town.population()
                .registered()
                .orElseGet(() -> town.population().projected(2020).orElse(0));
    }
}

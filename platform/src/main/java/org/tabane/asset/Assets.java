package org.tabane.asset;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.jdbc.AssetReader;
import org.tabane.asset.jdbc.AssetStore;
import org.tabane.asset.jdbc.InspectionStore;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Sector;

/**
 * Questions to the register. Answers hold what the present tenant context may read: one's own organisation's assets, and
 * those of the members of one's groups that share with the group.
 */
@Service
@Transactional(readOnly = true)
public class Assets {
    private final AssetStore store;
    private final AssetReader reader;
    private final InspectionStore inspections;
    private final RegisterTallies tallies;

    Assets(AssetStore store, AssetReader reader, InspectionStore inspections, RegisterTallies tallies) {
        this.store = store;
        this.reader = reader;
        this.inspections = inspections;
        this.tallies = tallies;
    }

    /** An asset as it stands now, in service or given up. */
    public Optional<Asset> findAsset(AssetId id) {
        return store.findAsset(id);
    }

    /** The same; throws {@link EmptyResultDataAccessException} (a 404 page) where there is none to be read. */
    public Asset getAsset(AssetId id) {
        return store.findAsset(id).orElseThrow(() -> new EmptyResultDataAccessException(1));
    }

    /** Every version of an asset, the newest first; empty where there is none to be read. */
    public List<Asset> listVersions(AssetId id) {
        return store.listVersions(id);
    }

    /** A page of the list of assets in service, sector by sector in the query's order. */
    public List<AssetSummary> list(AssetQuery query) {
        AssetReader.Expected expected = expected(query);
        return expected == AssetReader.Expected.NONE ? List.of() : reader.list(query, expected);
    }

    /** The same with all there is to know of each asset; goes on after {@link AssetQuery.Position#of} the last one. */
    public List<Asset> listWhole(AssetQuery query) {
        AssetReader.Expected expected = expected(query);
        return expected == AssetReader.Expected.NONE ? List.of() : reader.listWhole(query, expected);
    }

    private AssetReader.Expected expected(AssetQuery query) {
        return query.municipality() != null
                ? AssetReader.Expected.FEW
                : AssetReader.Expected.of(tallies.count(query).orElse(Long.MAX_VALUE));
    }

    /** The inspections of an asset, the latest first; withdrawn ones left out. */
    public List<Inspection> listInspections(AssetId id) {
        return inspections.list(List.of(id)).stream()
                .map(InspectionStore.Recorded::inspection)
                .toList();
    }

    /** How many assets a list has, whatever page it is at; where words are looked for, counting ends at {@code most}. */
    public long count(AssetQuery query, long most) {
        OptionalLong known = tallies.count(query);
        if (known.isPresent() && (query.text().isBlank() || known.getAsLong() == 0)) {
            return known.getAsLong();
        }
        return reader.count(query, query.text().isBlank() ? Long.MAX_VALUE : most, expected(query));
    }

    /**
     * Hands the shapes of assets in service that touch a box to {@code visitor}, one by one and in no particular order, as they
     * come from the index; none is kept. The box of a line or area may touch where the shape itself does not.
     *
     * @param sectors the sectors wanted; {@code null} for all
     */
    public void visitWithin(BoundingBox area, @Nullable Collection<Sector> sectors, Consumer<AssetShape> visitor) {
        reader.visitWithin(area, sectors, visitor);
    }

    /** When something was last recorded in any of the registers that may be read; empty when nothing ever was. */
    public Optional<Instant> lastChange() {
        return reader.lastChange();
    }

    /** The same for one register. */
    public Optional<Instant> lastChange(OrganisationId organisation) {
        return reader.lastChange(organisation);
    }
}

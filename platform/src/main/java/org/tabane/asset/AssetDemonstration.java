package org.tabane.asset;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tabane.asset.RegisterAssets.Author;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.identity.DemonstrationTown;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.storage.DemonstrationData;
import org.tabane.storage.Tenancy;

/** Gives each demonstration town its {@link DemonstrationRegister}. */
@Component
@Order(40)
class AssetDemonstration implements DemonstrationData {
    private final LoadAssets load;
    private final Municipalities municipalities;
    private final TransactionOperations transaction;

    AssetDemonstration(LoadAssets load, Municipalities municipalities, TransactionOperations transaction) {
        this.load = load;
        this.municipalities = municipalities;
        this.transaction = transaction;
    }

    @Override
    public void load() {
        load(DemonstrationTown.KITAZAWA, "市道", 9, 7);
        load(DemonstrationTown.HIGASHIHARA, "町道", 6, 5);
        load(DemonstrationTown.KAWABE, "村道", 4, 3);
        load(DemonstrationTown.MITSUMINE, "町道", 5, 4);
    }

    private void load(DemonstrationTown town, String roads, int across, int along) {
        Municipality place = municipalities.findMunicipality(town.code()).orElse(null);
        if (place == null) {
            return;
        }
        DemonstrationRegister drawn = new DemonstrationRegister(town, place, roads, across, along);
        Author author =
                new Author(town.organisationId().value(), town.administrator().value());
        Tenancy.run(
                town.context(),
                () -> transaction.executeWithoutResult(status -> {
                    ImportTarget<AssetEntry> target =
                            load.begin(author, AssetBatch.Kind.DEMONSTRATION, "SAMPLE", DemonstrationRegister.SOURCE);
                    save(target, drawn.entries());
                    save(target, drawn.earlier());
                    target.finish();
                }));
    }

    private static void save(ImportTarget<AssetEntry> target, List<AssetEntry> entries) {
        List<RowChange> changes = target.compare(entries);
        List<AssetEntry> missing = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) != RowChange.UNCHANGED) {
                missing.add(entries.get(i));
            }
        }
        if (!missing.isEmpty()) {
            target.save(missing);
        }
    }
}

package org.tabane.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.exchange.Findings;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportChoice;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportOutcome;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportProgress;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowImport;
import org.tabane.storage.Tenancy;

/** What an import of a file leaves in the register of a paper town. */
@SpringBootTest(classes = AssetSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ImportedFiles {

    @Autowired
    private AssetImport assetImport;

    @Autowired
    protected LoadAssets load;

    @Autowired
    protected Assets assets;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    protected final PaperTown fuchu = new PaperTown("132063");
    private int files;
    /** What the last file was recorded as; empty where nothing was new. */
    protected String lastBatch = "";

    protected final ImportOutcome bring(String scope, String name, byte[] content) {
        return Tenancy.get(
                fuchu.context(),
                () -> transaction.execute(status -> {
                    try {
                        Path path = folder.resolve("file" + ++files);
                        Files.write(path, content);
                        ImportCase given = new ImportCase(
                                fuchu.organisation(), "府中市", Optional.of(fuchu.code()), null, scope, name);
                        ImportTarget<AssetEntry> target = assetImport.target(given);
                        ImportOutcome outcome = new RowImport<>(assetImport.source(given))
                                .save(
                                        new ImportFile(name, path),
                                        target,
                                        ImportChoice.VALID_ROWS,
                                        ImportProgress.SILENT);
                        lastBatch = target.finish();
                        return outcome;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (ImportRefused refused) {
                        throw new IllegalStateException(refused.fault().code(), refused);
                    }
                }));
    }

    protected final ImportPreview bring(String name, String content) {
        return bring("", name, content.getBytes(StandardCharsets.UTF_8)).preview();
    }

    protected final List<Asset> register() {
        return Tenancy.get(fuchu.context(), () -> assets.listWhole(AssetQuery.of(fuchu.id(), 1_000)));
    }

    protected final Asset named(String name) {
        return register().stream()
                .filter(asset -> asset.content().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The readings proposed beside what was found. */
    protected static List<String> ways(ImportPreview preview, String scope) {
        return ImportScope.of(scope).otherWays(findings(preview)).stream()
                .map(org.tabane.exchange.OtherWay::scope)
                .toList();
    }

    private static Findings findings(ImportPreview preview) {
        return new Findings(
                null,
                null,
                List.of(),
                preview.counts(),
                preview.faultsByCode(),
                preview.faults(),
                preview.remarksByCode(),
                preview.remarks());
    }
}

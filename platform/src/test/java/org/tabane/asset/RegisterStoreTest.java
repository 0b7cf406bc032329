package org.tabane.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.asset.Asset.ChangeKind;
import org.tabane.asset.jdbc.AssetReader;
import org.tabane.shared.Sector;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** The register in a real database: versions append, maps stream from the index, other towns see nothing. */
@SpringBootTest(classes = AssetSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(RegisterStoreTest.Listener.class)
class RegisterStoreTest {
    private static final BoundingBox CENTRE = new BoundingBox(139.4, 35.6, 139.5, 35.7);

    @Autowired
    private RegisterAssets register;

    @Autowired
    private Assets assets;

    @Autowired
    private AssetReader reader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Listener listener;

    private final PaperTown fuchu = new PaperTown("132063");
    private final PaperTown musashino = new PaperTown("132039");

    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {
        final List<AssetsChanged> heard = new ArrayList<>();

        @TransactionalEventListener
        void on(AssetsChanged event) {
            heard.add(event);
        }
    }

    private AssetId register(PaperTown town, AssetContent content) {
        return ((RegisterAssets.Registration.Registered) register.register(town.author(), content, PaperTown.DAY)).id();
    }

    @Test
    void aChangeAppendsAVersionAndTheOneBeforeStays() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId id = register(fuchu, fuchu.bridge("B1", "北橋", "POINT (139.47 35.67)", BuildYear.UNKNOWN));
            AssetContent dated = fuchu.bridge("B1", "北橋", "POINT (139.47 35.67)", BuildYear.of(1968));
            assertThat(register.amend(fuchu.author(), id, 1, dated, PaperTown.DAY, "図面が見つかった"))
                    .isTrue();
            assertThat(register.amend(fuchu.author(), id, 2, dated, PaperTown.DAY, ""))
                    .isFalse();

            List<Asset> versions = assets.listVersions(id);
            assertThat(versions).extracting(Asset::version).containsExactly(2, 1);
            assertThat(versions.getFirst().content()).isEqualTo(dated);
            assertThat(versions.getFirst().change().reason()).isEqualTo("図面が見つかった");
            assertThat(versions.getLast().content().buildYear()).isEqualTo(BuildYear.UNKNOWN);
            assertThat(versions.getLast().change().kind()).isEqualTo(ChangeKind.CREATED);
        });
    }

    @Test
    void aChangeFromAnOldVersionIsRefused() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId id = register(fuchu, fuchu.bridge("B1", "北橋", null, BuildYear.UNKNOWN));
            register.retire(fuchu.author(), id, 1, PaperTown.DAY, "架け替え");
            assertThatThrownBy(() -> register.retire(fuchu.author(), id, 1, PaperTown.DAY, "架け替え"))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void theLastChangeCanBeUndoneAndDoneAgain() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId id = register(fuchu, fuchu.bridge("B1", "北橋", null, BuildYear.of(1968)));
            register.retire(fuchu.author(), id, 1, PaperTown.DAY, "誤り");
            assertThat(assets.getAsset(id).inService()).isFalse();
            register.undoLast(fuchu.author(), id, 2);
            assertThat(assets.getAsset(id).inService()).isTrue();
            register.undoLast(fuchu.author(), id, 3);
            assertThat(assets.getAsset(id).inService()).isFalse();
        });
    }

    @Test
    void aNumberWhosePairsAreCommonIsFoundWholeAndSoIsWhatWasRecordedSince() {
        Tenancy.run(fuchu.context(), () -> {
            for (int number = 0; number < 30; number++) {
                register(fuchu, fuchu.bridge("BR0-%03d".formatted(number), "橋" + number, null, BuildYear.UNKNOWN));
            }
            AssetQuery query =
                    new AssetQuery(null, null, null, null, null, null, "ＢＲ０-０11", AssetQuery.Order.NAME, null, 50);
            assertThat(assets.list(query)).extracting(AssetSummary::code).containsExactly("BR0-011");
            assertThat(assets.count(query, 501)).isEqualTo(1);
            register(fuchu, fuchu.bridge("BR0-0110", "新橋", null, BuildYear.UNKNOWN));
            assertThat(assets.list(query)).hasSize(2);
            assertThat(assets.count(query, 501)).isEqualTo(2);
        });
        Tenancy.run(
                musashino.context(),
                () -> assertThat(assets.list(new AssetQuery(
                                null, null, null, null, null, null, "BR0-011", AssetQuery.Order.NAME, null, 50)))
                        .isEmpty());
    }

    @Test
    void theSameNumberIsNotRegisteredTwice() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId id = register(fuchu, fuchu.bridge("B-1", "北橋", null, BuildYear.UNKNOWN));
            assertThat(register.register(
                            fuchu.author(), fuchu.bridge("Ｂ-1", "北大橋", null, BuildYear.UNKNOWN), PaperTown.DAY))
                    .isEqualTo(new RegisterAssets.Registration.AlreadyThere(id));
        });
    }

    @Test
    void shapesTouchingABoxAreStreamedFromTheIndex() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId inside = register(fuchu, fuchu.bridge("B1", "北橋", "POINT (139.47 35.67)", BuildYear.UNKNOWN));
            AssetId across = register(
                    fuchu,
                    fuchu.asset(
                            AssetKind.ROAD_SECTION,
                            "R1",
                            "市道1号線",
                            "LINESTRING (139.3 35.65, 139.45 35.65)",
                            BuildYear.UNKNOWN));
            register(fuchu, fuchu.bridge("B2", "遠橋", "POINT (139.6 35.67)", BuildYear.UNKNOWN));
            register(fuchu, fuchu.bridge("B3", "位置なし橋", null, BuildYear.UNKNOWN));
            AssetId gone = register(fuchu, fuchu.bridge("B4", "旧橋", "POINT (139.47 35.67)", BuildYear.UNKNOWN));
            register.retire(fuchu.author(), gone, 1, PaperTown.DAY, "");

            assertThat(visited(CENTRE, null)).containsExactlyInAnyOrder(inside, across);
            assertThat(visited(CENTRE, Set.of(Sector.ROAD))).containsExactly(across);
        });
        Tenancy.run(musashino.context(), () -> assertThat(visited(CENTRE, null)).isEmpty());
    }

    @Test
    void aBoxConditionOnTheGuardedTableItselfCannotUseTheIndexWhichIsWhyThereIsAFunction() {
        Tenancy.run(
                fuchu.context(),
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    String plan = String.join(
                            "\n",
                            jdbc.sql("explain select id from asset.asset where bounds && box '((139,35),(140,36))'")
                                    .query(String.class)
                                    .list());
                    assertThat(plan).doesNotContain("asset_in_box");
                }));
    }

    private List<AssetId> visited(BoundingBox box, @Nullable Set<Sector> sectors) {
        List<AssetId> ids = new ArrayList<>();
        assets.visitWithin(box, sectors, shape -> ids.add(shape.id()));
        return ids;
    }

    @Test
    void whoeverKeepsCopiesHearsWhereSomethingChanged() {
        Tenancy.run(fuchu.context(), () -> {
            AssetId id = register(fuchu, fuchu.bridge("B1", "北橋", "POINT (139.41 35.61)", BuildYear.UNKNOWN));
            register.amend(
                    fuchu.author(),
                    id,
                    1,
                    fuchu.bridge("B1", "北橋", "POINT (139.42 35.62)", BuildYear.UNKNOWN),
                    PaperTown.DAY,
                    "");
        });
        AssetsChanged last = listener.heard.getLast();
        assertThat(last.area()).isEqualTo(new BoundingBox(139.41, 35.61, 139.42, 35.62));
        assertThat(last.sectors()).containsExactly(Sector.BRIDGE);
        assertThat(last.organisation()).isEqualTo(fuchu.id());
    }

    @Test
    void everyNarrowingInEveryOrderGivesTheSamePagesHoweverItIsLookedUpAndIsCountedExactly() {
        Tenancy.run(fuchu.context(), () -> {
            for (int number = 0; number < 40; number++) {
                AssetKind kind = number % 3 == 0
                        ? AssetKind.PARK
                        : number % 3 == 1 ? AssetKind.ROAD_BRIDGE : AssetKind.FOOTBRIDGE;
                register(
                        fuchu,
                        fuchu.asset(
                                kind,
                                "N" + number,
                                "施設" + number % 7,
                                null,
                                number % 4 == 0 ? BuildYear.UNKNOWN : BuildYear.of(1950 + number % 5)));
            }
            for (AssetQuery.Order order : AssetQuery.Order.values()) {
                for (AssetQuery each : List.of(
                        query(null, null, "", order),
                        query(Sector.BRIDGE, null, "", order),
                        query(Sector.BRIDGE, AssetQuery.BuiltFilter.notKnown(), "", order),
                        query(null, AssetQuery.BuiltFilter.years(1951, 1953), "施設3", order),
                        query(Sector.PARK, null, "施設", order),
                        new AssetQuery(fuchu.id(), null, null, AssetKind.FOOTBRIDGE, null, null, "", order, null, 50),
                        new AssetQuery(
                                fuchu.id(),
                                fuchu.code(),
                                null,
                                null,
                                AssetQuery.GradeFilter.NONE,
                                null,
                                "",
                                order,
                                null,
                                50))) {
                    List<AssetId> all = ids(read(each, AssetReader.Expected.MANY));
                    assertThat(ids(read(each, AssetReader.Expected.FEW))).isEqualTo(all);
                    assertThat(assets.count(each, 501)).as("%s", each).isEqualTo(all.size());
                    assertThat(paged(each, AssetReader.Expected.FEW)).isEqualTo(all);
                    assertThat(paged(each, AssetReader.Expected.MANY)).isEqualTo(all);
                }
            }
            assertThat(assets.list(new AssetQuery(
                            fuchu.id(), null, null, AssetKind.TUNNEL, null, null, "", AssetQuery.Order.NAME, null, 50)))
                    .isEmpty();
        });
    }

    private List<AssetSummary> read(AssetQuery query, AssetReader.Expected expected) {
        return Objects.requireNonNull(transaction.execute(status -> reader.list(query, expected)));
    }

    private static List<AssetId> ids(List<AssetSummary> rows) {
        return rows.stream().map(AssetSummary::id).toList();
    }

    /** All rows, three at a time. */
    private List<AssetId> paged(AssetQuery query, AssetReader.Expected expected) {
        List<AssetId> found = new ArrayList<>();
        List<AssetSummary> page = read(query.after(null, 3), expected);
        while (!page.isEmpty()) {
            found.addAll(ids(page));
            page = read(query.after(page.getLast().position(), 3), expected);
        }
        return found;
    }

    @Test
    void theListIsSortedFilteredAndPagedByKey() {
        Tenancy.run(fuchu.context(), () -> {
            register(fuchu, fuchu.bridge("B1", "あ橋", null, BuildYear.of(1968)));
            register(fuchu, fuchu.bridge("B2", "い橋", null, BuildYear.UNKNOWN));
            register(fuchu, fuchu.bridge("B3", "う橋", null, BuildYear.of(1955)));
            register(fuchu, fuchu.asset(AssetKind.PARK, "P1", "う公園", null, BuildYear.NOT_RECORDED));
            AssetQuery all = AssetQuery.of(fuchu.id(), 2);
            List<AssetSummary> first = assets.list(all);
            assertThat(first).extracting(AssetSummary::name).containsExactly("あ橋", "い橋");
            assertThat(assets.list(all.after(first.getLast().position(), 2)))
                    .extracting(AssetSummary::name)
                    .containsExactly("う橋", "う公園");
            assertThat(assets.count(all, 3))
                    .as("exact where no words are looked for")
                    .isEqualTo(4);

            assertThat(names(query(null, null, "う", AssetQuery.Order.NAME))).containsExactly("う橋", "う公園");
            assertThat(names(query(null, null, "う橋 市道１号", AssetQuery.Order.NAME)))
                    .containsExactly("う橋");
            assertThat(names(query(null, null, "100%", AssetQuery.Order.NAME))).isEmpty();
            assertThat(names(query(Sector.BRIDGE, null, "", AssetQuery.Order.OLDEST)))
                    .containsExactly("う橋", "あ橋", "い橋");
            assertThat(names(query(null, AssetQuery.BuiltFilter.notKnown(), "", AssetQuery.Order.NAME)))
                    .containsExactly("い橋", "う公園");
            assertThat(names(query(null, AssetQuery.BuiltFilter.years(1960, 1969), "", AssetQuery.Order.NAME)))
                    .containsExactly("あ橋");
        });
    }

    private AssetQuery query(
            @Nullable Sector sector, AssetQuery.@Nullable BuiltFilter built, String text, AssetQuery.Order order) {
        return new AssetQuery(fuchu.id(), null, sector, null, null, built, text, order, null, 50);
    }

    private List<String> names(AssetQuery query) {
        return assets.list(query).stream().map(AssetSummary::name).toList();
    }

    @Test
    void anotherTownNeitherSeesNorChangesAnything() {
        AssetId id =
                Tenancy.get(fuchu.context(), () -> register(fuchu, fuchu.bridge("B1", "北橋", null, BuildYear.UNKNOWN)));
        Tenancy.run(musashino.context(), () -> {
            assertThat(assets.findAsset(id)).isEmpty();
            assertThat(assets.list(AssetQuery.of(null, 50))).isEmpty();
            assertThat(assets.lastChange()).isEmpty();
            assertThatThrownBy(() -> register.retire(fuchu.author(), id, 1, PaperTown.DAY, ""))
                    .isInstanceOf(DataAccessException.class);
            assertThat(sql("update asset.asset set superseded_at = now()")).isZero();
        });
        Tenancy.run(TenantContext.of(UUID.randomUUID(), Set.of(fuchu.organisation()), Set.of()), () -> {
            assertThat(assets.findAsset(id)).isPresent();
            assertThatThrownBy(() -> register(fuchu, fuchu.bridge("B9", "南橋", null, BuildYear.UNKNOWN)))
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void whatIsRecordedCannotBeRewritten() {
        Tenancy.run(fuchu.context(), () -> {
            register(fuchu, fuchu.bridge("B1", "北橋", null, BuildYear.UNKNOWN));
            for (String attempt : List.of(
                    "update asset.asset set name = 'x'", "delete from asset.asset", "delete from asset.inspection")) {
                assertThatThrownBy(() -> sql(attempt)).as(attempt).isInstanceOf(DataAccessException.class);
            }
        });
    }

    private int sql(String statement) {
        Integer rows = transaction.execute(status -> jdbc.sql(statement).update());
        return rows == null ? 0 : rows;
    }
}

package org.tabane.region.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.Place;
import org.tabane.exchange.RowSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the answer of the bridge interface of xROAD: an array of bridges, alone or below a name such as {@code result}, each with the
 * paths {@code syogen.shisetsu.meisyou}, {@code syogen.kanrisya.meisyou}, {@code syogen.kasetsu_nendo}, {@code tenken.kiroku.hantei_kubun} and so on.
 */
final class BridgeJson implements RowSource<BridgeFact> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> SHOWN = List.of("施設ID", "橋梁名", "管理者", "架設年度", "判定区分");

    private final BridgeReading reading;

    BridgeJson(BridgeReading reading) {
        this.reading = reading;
    }

    @Override
    public String key(BridgeFact row) {
        return row.key();
    }

    @Override
    public OpenRows<BridgeFact> open(ImportFile file) throws ImportRefused {
        try (InputStream in = Files.newInputStream(file.path());
                JsonParser parser = JSON.createParser(in)) {
            if (!toArray(parser)) {
                throw new ImportRefused(Fault.of("region.fault.json_layout", file.name()));
            }
        } catch (IOException | JacksonException e) {
            throw new ImportRefused(Fault.of("region.fault.json_broken", file.name()), e);
        }
        return new OpenRows<>() {
            @Override
            public FileLayout layout() {
                return FileLayout.of("JSON", SHOWN);
            }

            @Override
            public void read(Taker<BridgeFact> taker) throws ImportRefused {
                readAll(file, taker);
            }

            @Override
            public void close() {
                // opened anew for each reading
            }
        };
    }

    private void readAll(ImportFile file, Taker<BridgeFact> taker) throws ImportRefused {
        try (InputStream in = Files.newInputStream(file.path());
                JsonParser parser = JSON.createParser(in)) {
            toArray(parser);
            int number = 0;
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode bridge = JSON.readTree(parser);
                if (!taker.take(row(++number, bridge))) {
                    return;
                }
            }
        } catch (JacksonException e) {
            throw new ImportRefused(Fault.of("region.fault.json_broken", file.name()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to the first array of objects. */
    private static boolean toArray(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                return true;
            }
        }
        return false;
    }

    private SourceRow<BridgeFact> row(int number, JsonNode bridge) {
        String name = text(bridge, "syogen", "shisetsu", "meisyou");
        String manager = text(bridge, "syogen", "kanrisya", "meisyou");
        String built = text(bridge, "syogen", "kasetsu_nendo");
        String grade = text(bridge, "tenken", "kiroku", "hantei_kubun");
        String id = text(bridge, "shisetsu_id");
        Place place = Place.row(null, number);
        List<Cell> cells =
                List.of(Cell.text(id), Cell.text(name), Cell.text(manager), Cell.text(built), Cell.text(grade));
        if (name.isBlank() && id.isBlank()) {
            return SourceRow.faulty(
                    place, List.of(Fault.of("region.fault.bridge_nameless").at(place)), () -> cells);
        }
        BridgeFact fact = new BridgeFact(
                id.isBlank() ? name + "|" + number : id + "|" + name,
                reading.manager(
                        manager,
                        text(bridge, "syogen", "gyousei_kuiki", "todoufuken_mei"),
                        text(bridge, "syogen", "gyousei_kuiki", "shikuchouson_mei"),
                        text(bridge, "syogen", "gyousei_kuiki", "shikuchouson_code"),
                        BridgeReading.place(
                                text(bridge, "syogen", "ichi", "ido"), text(bridge, "syogen", "ichi", "keido"))),
                BridgeReading.buildYear(built),
                BridgeReading.grade(grade));
        List<Fault> remarks = new ArrayList<>();
        if (fact.manager().isEmpty()) {
            remarks.add(Fault.of(
                            "region.remark.other_manager",
                            Optional.of(manager).filter(s -> !s.isBlank()).orElse("—"))
                    .at(place));
        } else if (fact.buildYear().isEmpty()) {
            remarks.add(Fault.of("region.remark.build_year_unknown", built.isBlank() ? "—" : built)
                    .at(place));
        }
        return SourceRow.of(place, fact, remarks, () -> cells);
    }

    private static String text(JsonNode from, String... path) {
        JsonNode node = from;
        for (String step : path) {
            node = node.path(step);
        }
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }
}

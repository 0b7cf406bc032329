package org.tabane.asset.network.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tabane.asset.network.RoadFeature;
import org.tabane.asset.network.RoadRank;
import org.tabane.engine.network.Flow;
import org.tabane.engine.network.RoadLine;

/** What a register says about a line, found under the usual names of its columns. */
final class RoadAttributes {

    static final List<String> CODE = List.of("路線番号", "路線コード", "路線NO", "整理番号", "ref", "code", "route_no");
    static final List<String> NAME = List.of("路線名", "路線名称", "名称", "道路名", "name", "route_name");
    static final List<String> CLASS = List.of("等級", "道路種別", "種別", "道路区分", "級", "class", "highway");
    static final List<String> FLOW = List.of("一方通行", "通行方向", "oneway");
    static final List<String> SIDES = List.of("作業回数", "両側別", "sides");
    static final List<String> SHAPE = List.of("線形", "形状", "形状_WKT", "座標", "wkt", "geometry", "the_geom", "geom");

    private final Map<String, String> values = new TreeMap<>();

    RoadAttributes(Map<String, String> given) {
        given.forEach((key, value) -> values.put(folded(key), value.strip()));
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}_]+", "")
                .toLowerCase(Locale.ROOT);
    }

    String find(List<String> names) {
        for (String name : names) {
            String value = values.get(folded(name));
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    RoadFeature feature(String id, double[] lonLat) {
        String roadClass = find(CLASS);
        RoadRank rank = roadClass.matches("[a-z_]+") ? RoadRank.ofHighway(roadClass) : RoadRank.ofRegister(roadClass);
        RoadLine line = RoadLine.of(id, lonLat)
                .withFlow(flow(Normalizer.normalize(find(FLOW), Normalizer.Form.NFKC)))
                .withSides(find(SIDES).matches("[2２]|両側|別々") ? 2 : 1);
        return new RoadFeature(line, find(CODE), find(NAME), rank);
    }

    private static Flow flow(String text) {
        return switch (text) {
            case "yes", "1", "順", "順方向", "有", "あり", "○" -> Flow.ALONG;
            case "-1", "逆", "逆方向" -> Flow.AGAINST;
            default -> Flow.BOTH_WAYS;
        };
    }
}

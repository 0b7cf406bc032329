package org.tabane.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles the reference facts {@code reference/*.tsv} from the collected source files; see {@code docs/data-sources.md}.
 *
 * <p>Every departure from the source files is here: names lose prefecture and district; a register figure less than half or
 * more than double the projection for the same year is left out; wards are dropped after they were checked to sum to their
 * city; links across water get their bridge or tunnel.
 */
final class ReferenceFactsCompiler {

    private static final List<Integer> YEARS = PopulationOutlook.YEARS;
    private static final Pattern DISTRICT_IN_NAME = Pattern.compile("(?<district>.+?郡)(?<name>.+[町村])");

    /** Road bridges and tunnels between municipalities that share no land border, with who runs them. */
    private static final String FIXED_LINKS = """
            12206 14130 東京湾アクアライン（東日本高速道路）
            28100 28226 明石海峡大橋（本州四国連絡高速道路）
            28224 36202 大鳴門橋（本州四国連絡高速道路）
            33202 37203 瀬戸大橋（本州四国連絡高速道路）
            34202 34215 早瀬大橋（広島県）
            34202 38202 岡村大橋（広島県・愛媛県）
            34205 38202 多々羅大橋（本州四国連絡高速道路）
            35201 40100 関門橋・関門トンネル（西日本高速道路）
            35212 35305 大島大橋（山口県）
            41202 42208 鷹島肥前大橋（佐賀県・長崎県）
            42202 42212 西海橋・新西海橋（長崎県）
            43212 43213 天門橋・天城橋（熊本県）
            46206 46404 黒之瀬戸大橋（鹿児島県）
            """;

    /** Prefectures without a coast: 栃木, 群馬, 埼玉, 山梨, 長野, 岐阜, 滋賀, 奈良. The outline of 岩槻区 (埼玉) fits none of its neighbours. */
    private static final Set<String> LANDLOCKED = Set.of("09", "10", "11", "19", "20", "21", "25", "29");

    private record Source(String code, String fullName, String lon, String lat, String km2, String register2025) {}

    private record Projection(String code, String prefecture, String name, int type, List<Integer> people) {}

    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, String> codeById = new HashMap<>();
    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final List<String[]> adjacency;
    private final Set<String> coastal;

    private ReferenceFactsCompiler(Path directory) throws IOException {
        for (String[] row : rows(directory.resolve("municipalities.tsv"))) {
            codeById.put(row[0], row[1]);
            sources.put(row[1], new Source(row[1], row[3], row[4], row[5], row[6], row[7]));
        }
        adjacency = rows(directory.resolve("adjacency.tsv"));
        coastal = coastal(
                JsonMapper.builder().build().readTree(Files.readString(directory.resolve("N03-21_210101.topojson"))));
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(Files.readString(directory.resolve("population-projection-2023.json")));
        for (JsonNode unit : json.get("municipalities")) {
            List<Integer> people = new ArrayList<>();
            for (JsonNode point : unit.get("timeSeries")) {
                require(point.get("year").asInt() == YEARS.get(people.size()), "years of " + unit.get("name"));
                people.add(point.get("population").asInt());
            }
            String code = unit.get("code").asString();
            projections.put(
                    code,
                    new Projection(
                            code,
                            unit.get("prefecture").asString(),
                            unit.get("name").asString(),
                            unit.get("type").asInt(),
                            people));
        }
    }

    /**
     * Codes of the municipalities with a part of their boundary that no other shares. A designated city is one municipality: its wards'
     * borders with each other are inside it.
     */
    private static Set<String> coastal(JsonNode topology) {
        Map<Integer, Set<String>> users = new HashMap<>();
        for (JsonNode objects : topology.get("objects")) {
            for (JsonNode area : objects.get("geometries")) {
                String code = area.get("properties").path("N03_007").asString("");
                String unit =
                        area.get("properties").path("N03_003").asString("").endsWith("市")
                                ? area.get("properties").path("N03_001").asString("")
                                        + area.get("properties").path("N03_003").asString("")
                                : code;
                arcs(
                        area.get("arcs"),
                        arc -> users.computeIfAbsent(arc, key -> new HashSet<>())
                                .add(unit));
            }
        }
        return users.values().stream()
                .filter(units -> units.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void arcs(@Nullable JsonNode arcs, IntConsumer taker) {
        if (arcs == null) {
            return;
        }
        for (JsonNode arc : arcs) {
            if (arc.isArray()) {
                arcs(arc, taker);
            } else {
                taker.accept(arc.asInt() < 0 ? ~arc.asInt() : arc.asInt());
            }
        }
    }

    private boolean isCoastal(Source source) {
        return !LANDLOCKED.contains(source.code.substring(0, 2))
                && (coastal.contains(source.code) || coastal.contains(source.fullName));
    }

    /** The three files by name. */
    static Map<String, String> compile(Path directory) throws IOException {
        ReferenceFactsCompiler compiler = new ReferenceFactsCompiler(directory);
        compiler.requireWardsToSumToTheirCity();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("municipalities.tsv", compiler.municipalities());
        files.put("touching.tsv", compiler.touching());
        files.put("joint-projections.tsv", compiler.jointProjections());
        return files;
    }

    private String municipalities() {
        StringBuilder out = new StringBuilder("""
                # The 1,741 municipalities of Japan: code, name, place, area, population 2025 and projection 2020 to 2050.
                # Code: 総務省 全国地方公共団体コード, six digits with check digit. Name without prefecture and district (郡・支庁).
                # Place, area: derived from 国土数値情報（行政区域データ, 2021-01-01）（国土交通省）, simplified; degrees JGD2011, km².
                # register_2025: 総務省 住民基本台帳に基づく人口、人口動態及び世帯数（令和7年1月1日現在）, Japanese residents; empty where the
                #   collected figure is less than half or more than double the projection for 2025 and cannot be relied on.
                # projection_YYYY: 国立社会保障・人口問題研究所 日本の地域別将来推計人口（令和5（2023）年推計）, 1 October, all residents; 2020 is
                #   the census. Empty for the 13 municipalities of 福島県浜通り地域, projected together: joint-projections.tsv.
                # coastal: whether a part of the simplified boundary is shared with no other municipality.
                # Compiled by ReferenceFactsCompiler; how and from what is written in docs/data-sources.md.
                """);
        out.append("code\tprefecture\tdistrict\tname\tlongitude\tlatitude\tarea_km2\tregister_2025");
        YEARS.forEach(year -> out.append("\tprojection_").append(year));
        out.append("\tcoastal\n");
        for (Source source : sources.values()) {
            LocalGovernmentCode code = LocalGovernmentCode.ofFive(source.code);
            String[] name = name(source);
            Projection projection = projections.get(source.code);
            out.append(String.join(
                    "\t",
                    code.value(),
                    code.prefecture().japaneseName(),
                    name[0],
                    name[1],
                    source.lon,
                    source.lat,
                    source.km2,
                    register(source, projection)));
            for (int i = 0; i < YEARS.size(); i++) {
                out.append('\t').append(projection == null ? "" : projection.people.get(i));
            }
            out.append('\t').append(isCoastal(source)).append('\n');
        }
        return out.toString();
    }

    private String touching() {
        TreeMap<String, String> pairs = new TreeMap<>();
        for (String[] row : adjacency) {
            String kind = switch (row[2]) {
                case "land" -> "LAND";
                case "sea" -> "NEAREST";
                default -> throw new IllegalStateException("Kind (" + row[2] + ") of adjacency is unknown.");
            };
            pairs.put(pair(known(codeById, row[0]), known(codeById, row[1])), kind + "\t");
        }
        FIXED_LINKS.lines().map(line -> line.split(" ")).forEach(link -> {
            String replaced = pairs.put(pair(link[0], link[1]), "FIXED_LINK\t" + link[2]);
            require(replaced == null || replaced.startsWith("NEAREST"), link[2] + " joins towns that share a border");
        });
        return """
                # Municipalities beside each other; each pair once.
                # LAND: shared border, derived from 国土数値情報（行政区域データ, 2021-01-01）（国土交通省）.
                # FIXED_LINK: no shared land border, joined by a road bridge or tunnel, with who runs it.
                # NEAREST: neither; the nearest other municipality by representative points, so that each prefecture hangs
                #   together. Says nothing about a ferry.
                code\tother_code\tkind\tlink
                """
                + pairs.entrySet().stream()
                        .map(pair -> pair.getKey() + "\t" + pair.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private String jointProjections() {
        String members = sources.keySet().stream()
                .filter(code -> !projections.containsKey(code))
                .map(code -> LocalGovernmentCode.ofFive(code).value())
                .collect(Collectors.joining(" "));
        Projection joint = known(projections, "07999");
        StringBuilder out = new StringBuilder("""
                # Projections published for several municipalities together, in people on 1 October.
                # 国立社会保障・人口問題研究所 日本の地域別将来推計人口（令和5（2023）年推計）.
                name\tmembers""");
        YEARS.forEach(year -> out.append("\tprojection_").append(year));
        out.append('\n').append(joint.name).append('\t').append(members);
        joint.people.forEach(people -> out.append('\t').append(people));
        return out.append('\n').toString();
    }

    /** District and name: the projection's name where there is one, what stands before it being the district. */
    private String[] name(Source source) {
        String prefecture = Prefecture.ofCode(source.code.substring(0, 2)).japaneseName();
        require(source.fullName.startsWith(prefecture), source.fullName + " begins with its prefecture");
        String rest = source.fullName.substring(prefecture.length());
        Projection projection = projections.get(source.code);
        if (projection == null) {
            Matcher matcher = DISTRICT_IN_NAME.matcher(rest);
            return matcher.matches()
                    ? new String[] {matcher.group("district"), matcher.group("name")}
                    : new String[] {"", rest};
        }
        require(projection.prefecture.equals(prefecture), projection.name + " lies in " + prefecture);
        String district = rest.substring(0, rest.length() - projection.name.length());
        require(
                rest.endsWith(projection.name) || rest.equals("高岡郡梼原町"),
                rest + " ends with the projection's name " + projection.name);
        require(
                district.isEmpty() || district.endsWith("郡") || district.endsWith("支庁"),
                district + " is a district of " + projection.name);
        return new String[] {district, projection.name};
    }

    private static String register(Source source, @Nullable Projection projection) {
        if (projection == null) {
            return source.register2025;
        }
        int register = Integer.parseInt(source.register2025);
        int projected = projection.people.get(1);
        return 2 * register < projected || register > 2 * projected ? "" : source.register2025;
    }

    private void requireWardsToSumToTheirCity() {
        for (Projection city : projections.values()) {
            if (city.type != 1) {
                continue;
            }
            for (int i = 0; i < YEARS.size(); i++) {
                int year = i;
                int wards = projections.values().stream()
                        .filter(unit -> unit.type == 0
                                && unit.prefecture.equals(city.prefecture)
                                && unit.name.startsWith(city.name))
                        .mapToInt(ward -> ward.people.get(year))
                        .sum();
                require(wards == city.people.get(i), "wards of " + city.name + " sum to it in " + YEARS.get(i));
            }
        }
    }

    private static String pair(String one, String other) {
        String first = LocalGovernmentCode.ofFive(one).value();
        String second = LocalGovernmentCode.ofFive(other).value();
        return first.compareTo(second) < 0 ? first + "\t" + second : second + "\t" + first;
    }

    private static List<String[]> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static <V> V known(Map<String, V> map, String key) {
        V value = map.get(key);
        require(value != null, key + " is known");
        return Objects.requireNonNull(value);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("The source files break an expectation: " + what + ".");
        }
    }
}

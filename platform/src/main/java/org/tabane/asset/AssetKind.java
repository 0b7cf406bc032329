package org.tabane.asset;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tabane.shared.Sector;

/**
 * What an asset is 「種別」. Every kind belongs to one sector and is counted in one unit; each sector has a kind for the rest.
 *
 * <p>Source: facilities named in 道路法施行規則第4条の5の6 (道路橋, トンネル, シェッド, 大型カルバート, 横断歩道橋, 門型標識等), in 道路台帳
 * (規則第4条の2), 都市公園法施行令第5条 and 下水道法施行規則; the Japanese name and usual variants of it are what files are read by.
 */
public enum AssetKind {
    ROAD_BRIDGE(Sector.BRIDGE, "道路橋", "m", "橋梁", "橋", "橋りょう", "道路橋梁", "bridge"),
    FOOTBRIDGE(Sector.BRIDGE, "横断歩道橋", "m", "歩道橋", "人道橋"),
    CULVERT(Sector.BRIDGE, "大型カルバート", "m", "カルバート", "ボックスカルバート", "溝橋"),
    OTHER_BRIDGE(Sector.BRIDGE, "橋梁その他", "m"),

    ROAD_SECTION(Sector.ROAD, "道路区間", "m", "道路", "路線", "市道", "町道", "村道", "区間", "road"),
    SIDEWALK(Sector.ROAD, "歩道", "m", "自歩道", "自転車歩行者道"),
    TUNNEL(Sector.ROAD, "トンネル", "m", "隧道"),
    SHED(Sector.ROAD, "シェッド", "m", "シェルター", "ロックシェッド", "スノーシェッド"),
    SIGN_GANTRY(Sector.ROAD, "門型標識等", "基", "門型標識", "大型標識", "門型式"),
    STREET_LIGHT(Sector.ROAD, "道路照明灯", "灯", "照明灯", "街路灯", "道路照明", "防犯灯", "照明"),
    MIRROR(Sector.ROAD, "道路反射鏡", "基", "反射鏡", "カーブミラー"),
    SIGN(Sector.ROAD, "道路標識", "基", "標識", "案内標識", "警戒標識"),
    GUARD_FENCE(Sector.ROAD, "防護柵", "m", "ガードレール", "ガードパイプ"),
    GUTTER(Sector.ROAD, "側溝", "m", "U字溝", "道路側溝"),
    CATCH_BASIN(Sector.ROAD, "集水桝", "箇所", "桝", "ます", "雨水桝"),
    STREET_TREE(Sector.ROAD, "街路樹", "本", "並木", "高木", "樹木"),
    SLOPE(Sector.ROAD, "法面・擁壁", "㎡", "法面", "のり面", "擁壁", "道路法面", "切土", "盛土"),
    PUMP_UNDERPASS(Sector.ROAD, "アンダーパス", "箇所", "地下道", "アンダーパス排水"),
    OTHER_ROAD(Sector.ROAD, "道路その他", "箇所", "道路附属物", "附属物"),

    SNOW_MELTING(Sector.SNOW, "消融雪設備", "m", "消雪パイプ", "融雪", "流雪溝", "ロードヒーティング"),
    SNOW_DEPOT(Sector.SNOW, "雪捨て場", "箇所", "雪堆積場", "排雪場"),
    OTHER_SNOW(Sector.SNOW, "除雪その他", "箇所", "防雪柵"),

    RIVER_SECTION(Sector.RIVER, "河川区間", "m", "河川", "準用河川", "普通河川", "川"),
    CHANNEL(Sector.RIVER, "水路", "m", "用水路", "排水路", "法定外水路"),
    EMBANKMENT(Sector.RIVER, "堤防・護岸", "m", "堤防", "護岸"),
    SLUICE(Sector.RIVER, "水門・樋門", "基", "水門", "樋門", "樋管", "堰"),
    DRAINAGE_PUMP(Sector.RIVER, "排水機場", "箇所", "ポンプ場", "排水ポンプ"),
    BASIN(Sector.RIVER, "調整池", "箇所", "遊水地", "調節池", "ため池"),
    OTHER_RIVER(Sector.RIVER, "河川その他", "箇所"),

    PARK(Sector.PARK, "公園", "㎡", "都市公園", "街区公園", "近隣公園", "緑地", "広場", "児童公園"),
    PLAYGROUND(Sector.PARK, "遊具", "基", "滑り台", "ブランコ", "すべり台"),
    PARK_BUILDING(Sector.PARK, "公園建築物", "棟", "公園トイレ", "東屋", "あずまや", "便所"),
    OTHER_PARK(Sector.PARK, "公園その他", "箇所", "公園施設"),

    SEWER_PIPE(Sector.SEWER, "管路", "m", "下水道管", "管渠", "下水管", "雨水管", "汚水管"),
    MANHOLE(Sector.SEWER, "マンホール", "箇所", "人孔", "マンホールポンプ"),
    SEWER_PUMP(Sector.SEWER, "下水道ポンプ場", "箇所", "汚水ポンプ場", "中継ポンプ場"),
    TREATMENT_PLANT(Sector.SEWER, "処理場", "箇所", "終末処理場", "浄化センター", "下水処理場"),
    OTHER_SEWER(Sector.SEWER, "下水道その他", "箇所"),

    OTHER(Sector.COMMON, "その他", "箇所", "その他施設");

    private static final Map<String, AssetKind> BY_NAME = new TreeMap<>();

    static {
        for (AssetKind kind : values()) {
            BY_NAME.put(folded(kind.japaneseName), kind);
            BY_NAME.put(folded(kind.name()), kind);
        }
        for (AssetKind kind : values()) {
            kind.variants.forEach(variant -> BY_NAME.putIfAbsent(folded(variant), kind));
        }
    }

    private final Sector sector;
    private final String japaneseName;
    private final String unit;
    private final List<String> variants;

    AssetKind(Sector sector, String japaneseName, String unit, String... variants) {
        this.sector = sector;
        this.japaneseName = japaneseName;
        this.unit = unit;
        this.variants = List.of(variants);
    }

    public Sector sector() {
        return sector;
    }

    /** The Japanese name used in files people fill in; pages use {@link #messageKey}. */
    public String japaneseName() {
        return japaneseName;
    }

    /** The unit its quantity is given in where a file names none. */
    public String unit() {
        return unit;
    }

    /** The names files know it by, the Japanese one first. */
    public List<String> names() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(japaneseName), variants.stream())
                .toList();
    }

    /** The message key of its name, such as {@code asset.kind.road_bridge}. */
    public String messageKey() {
        return "asset.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** The kind named in a file by its Japanese name, a usual variant or its stable name. */
    public static Optional<AssetKind> find(String text) {
        return Optional.ofNullable(BY_NAME.get(folded(text)));
    }

    /** The kind for what has no kind of its own in a sector. */
    public static AssetKind otherOf(Sector sector) {
        return Arrays.stream(values())
                .filter(kind -> kind.sector == sector && kind.name().startsWith("OTHER"))
                .findFirst()
                .orElse(OTHER);
    }

    /** The kinds of a sector, in the order of the list. */
    public static List<AssetKind> of(Sector sector) {
        return Arrays.stream(values()).filter(kind -> kind.sector == sector).toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}・_-]+", "")
                .toLowerCase(Locale.ROOT);
    }
}

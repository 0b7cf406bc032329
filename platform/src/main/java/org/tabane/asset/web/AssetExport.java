package org.tabane.asset.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetContent;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.Assets;
import org.tabane.asset.KilometrePost;
import org.tabane.exchange.ExportTable;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Quantity;

/**
 * A list as a table to take away: the columns all facilities have in the 自治体標準オープンデータセット, then the register's own. The import reads
 * the file back as it is. Fetched a thousand rows at a time, so that a register of any size streams through.
 */
final class AssetExport {
    private static final int STRETCH = 1_000;

    private static final List<String> HEADERS = List.of(
            "全国地方公共団体コード",
            "ID",
            "地方公共団体名",
            "名称",
            "名称_カナ",
            "所在地_全国地方公共団体コード",
            "町字ID",
            "所在地_連結表記",
            "所在地_都道府県",
            "所在地_市区町村",
            "緯度",
            "経度",
            "分野",
            "種別",
            "施設番号",
            "管理者",
            "管理事務所",
            "路線名",
            "キロ程",
            "キロ程_終点",
            "数量",
            "単位",
            "設置年度",
            "健全性",
            "点検年度");
    private static final List<String> FURTHER =
            List.of("幅員(m)", "径間数", "上部工使用材料", "舗装種別", "道路種別", "灯具", "管径(mm)", "管種", "樹種", "幹周(cm)", "担当工区", "台帳URL");
    private static final List<String> LAST = List.of("形状_WKT", "備考", "出典", "根拠");

    private final Assets assets;
    private final Municipalities municipalities;
    private final Map<java.util.UUID, LocalGovernmentCode> publishers;
    private final Map<java.util.UUID, String> publisherNames;

    AssetExport(
            Assets assets,
            Municipalities municipalities,
            Map<java.util.UUID, LocalGovernmentCode> publishers,
            Map<java.util.UUID, String> publisherNames) {
        this.assets = assets;
        this.municipalities = municipalities;
        this.publishers = publishers;
        this.publisherNames = publisherNames;
    }

    ExportTable table(AssetQuery query, String sheet) {
        List<String> headers = new ArrayList<>(HEADERS);
        headers.addAll(FURTHER);
        headers.addAll(LAST);
        Iterable<List<@Nullable Object>> rows = () -> new Rows(query);
        return new ExportTable(sheet, headers, rows);
    }

    private final class Rows implements Iterator<List<@Nullable Object>> {
        private AssetQuery query;
        private List<Asset> stretch = List.of();
        private int at;
        private boolean ended;

        Rows(AssetQuery query) {
            this.query = query.after(query.after(), STRETCH);
        }

        @Override
        public boolean hasNext() {
            if (at < stretch.size()) {
                return true;
            }
            if (ended) {
                return false;
            }
            stretch = assets.listWhole(query);
            at = 0;
            ended = stretch.size() < STRETCH;
            if (!stretch.isEmpty()) {
                query = query.after(AssetQuery.Position.of(stretch.getLast(), query.order()), STRETCH);
            }
            return !stretch.isEmpty();
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return row(stretch.get(at++));
        }
    }

    private List<@Nullable Object> row(Asset asset) {
        AssetContent content = asset.content();
        Optional<Municipality> town = municipalities.findMunicipality(content.municipality());
        LocalGovernmentCode publisher = publishers.get(asset.organisation().value());
        Geometry shape = content.geometry();
        KilometrePost post = content.kilometrePost();
        Quantity quantity = content.quantity();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(publisher == null ? "" : publisher.value());
        row.add(asset.id().toString());
        row.add(publisherNames.getOrDefault(asset.organisation().value(), ""));
        row.add(content.name());
        row.add(content.kana());
        row.add(content.municipality().value());
        row.add(content.townId());
        row.add(content.address());
        row.add(town.map(each -> each.prefecture().japaneseName()).orElse(""));
        row.add(town.map(Municipality::name).orElse(""));
        Point place = shape == null ? null : shape instanceof Point point ? point : shape.getInteriorPoint();
        row.add(place == null ? "" : degrees(place.getY()));
        row.add(place == null ? "" : degrees(place.getX()));
        row.add(content.kind().sector().japaneseName());
        row.add(content.kind().japaneseName());
        row.add(content.code());
        row.add(content.ownerName());
        row.add(content.ownerOffice());
        row.add(content.route());
        row.add(post == null ? null : post.from());
        row.add(post == null ? null : post.until());
        row.add(quantity == null ? null : quantity.value());
        row.add(quantity == null ? "" : quantity.unit());
        row.add(content.buildYear()
                .known()
                .map(String::valueOf)
                .orElse(content.buildYear().statedUnknown() ? "不明" : ""));
        row.add(asset.grade() == null ? "" : asset.grade().numeral());
        row.add(asset.gradeYear() == null ? "" : asset.gradeYear().toString());
        FURTHER.forEach(name -> row.add(content.attributes().getOrDefault(name, "")));
        row.add(shape == null || shape instanceof Point ? "" : new WKTWriter().write(shape));
        row.add(content.note());
        row.add(content.source());
        row.add(evidence(content));
        return row;
    }

    private static String evidence(AssetContent content) {
        return switch (content.evidence()) {
            case MEASURED -> "実測";
            case SURVEYED -> "調査";
            case ASSUMED -> "仮定";
            case SAMPLE -> "SAMPLE";
        };
    }

    private static String degrees(double value) {
        return String.format(java.util.Locale.ROOT, "%.9f", value).replaceFirst("0{1,3}$", "");
    }
}

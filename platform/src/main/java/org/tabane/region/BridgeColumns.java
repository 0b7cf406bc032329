package org.tabane.region;

import java.util.List;

/**
 * What the columns of bridge lists are called in the files people have: the download and the interface of the national road facility
 * inspection database (xROAD), and the ledgers made from them. The first name is ours, the second English.
 *
 * <p>Shared by the import that counts bridges by town and the import of bridges as assets.
 */
public final class BridgeColumns {
    public static final List<String> ID = List.of("施設ID", "facility_id", "施設番号", "施設管理番号", "施設コード", "管理番号");
    public static final List<String> NAME = List.of("施設名", "name", "橋梁名", "橋名", "施設名称", "名称");
    public static final List<String> ROUTE = List.of("路線名", "route", "路線名称");
    public static final List<String> MANAGER =
            List.of("道路管理者名称", "manager", "道路管理者名", "道路管理者_名称", "道路管理者", "管理者名", "管理者");
    public static final List<String> PREFECTURE =
            List.of("都道府県名", "prefecture", "所在地_都道府県", "所在地_都道府県名", "都道府県", "行政区域_都道府県名");
    public static final List<String> TOWN =
            List.of("市区町村名", "municipality", "所在地_市区町村", "所在地_市区町村名", "市区町村", "行政区域_市区町村名");
    public static final List<String> CODE =
            List.of("市区町村コード", "municipality_code", "団体コード", "全国地方公共団体コード", "行政区域_市区町村コード", "管理者コード", "道路管理者コード");
    public static final List<String> BUILD_YEAR =
            List.of("架設年度_西暦", "build_year", "架設年度", "架設年", "架設年次", "建設年度", "架設年(西暦)", "竣工年度");
    public static final List<String> LENGTH = List.of("橋長", "length", "橋長【m】", "橋長(m)", "橋長(ｍ)", "橋長_m");
    public static final List<String> WIDTH = List.of("幅員", "width", "幅員【m】", "全幅員", "幅員(m)");
    public static final List<String> SPANS = List.of("径間数", "spans", "径間");
    public static final List<String> MATERIAL =
            List.of("上部工（使用材料）", "material", "上部工_使用材料等", "上部工使用材料", "上部工（使用材料等）", "橋種");
    public static final List<String> LATITUDE = List.of("緯度", "latitude", "起点側位置_緯度", "起点緯度", "位置_緯度");
    public static final List<String> LONGITUDE = List.of("経度", "longitude", "起点側位置_経度", "起点経度", "位置_経度");
    public static final List<String> INSPECTED =
            List.of("点検実施年度", "inspected", "点検記録_点検実施年度", "点検記録_点検実施年次", "最新点検年度", "点検年度");
    public static final List<String> GRADE = List.of("判定区分", "grade", "点検記録_判定区分", "点検判定区分", "健全性の診断の区分", "健全性");

    private BridgeColumns() {}
}

package org.tabane.cli.share;

import java.util.List;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Sheets;

/** The columns of the file of sharing keys, in the order of the template. Further columns may have any name. */
public final class ShareColumns {

    static final String MUNICIPALITY = "municipality";

    static final Sheets KEYS_SHEET = Sheets.named("keys", "基礎数値");
    static final Sheets PROVISIONAL_SHEET = Sheets.named("provisional", "概算負担金");

    /** What each member was asked for before the cost was known. */
    static final List<Column> PROVISIONAL = List.of(
            Column.required(MUNICIPALITY, "団体 / municipality", "団体コード", "団体", "市町村", "市区町村", "code"),
            Column.required("yen", "概算負担金 円 / asked for provisionally, yen", "概算負担金", "負担金", "円"));

    public static final List<Column> KEYS = List.of(
            Column.required(
                    MUNICIPALITY,
                    "団体 / municipality: local government code or name",
                    "団体コード",
                    "団体",
                    "市町村",
                    "市区町村",
                    "code"),
            Column.optional("population", "人口 / population", "人口"),
            Column.optional("area", "面積 / area", "面積"),
            Column.optional("length", "道路延長 / length of roads", "延長", "道路延長"),
            Column.optional("facilities", "施設数 / number of facilities", "施設数"),
            Column.optional("usage", "実績 / usage", "実績"),
            Column.optional("fiscal_scale", "標準財政規模 / standard fiscal scale", "標準財政規模"),
            Column.optional("direct", "直接計上 円（按分しない） / yen booked to the municipality itself", "直接計上"));

    private ShareColumns() {}
}

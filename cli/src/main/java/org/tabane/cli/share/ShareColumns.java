package org.tabane.cli.share;

import java.util.List;
import org.tabane.cli.table.Column;

/** The columns of the file of sharing keys, in the order of the template. Further columns may have any name. */
public final class ShareColumns {

    static final String MUNICIPALITY = "municipality";

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

package org.tabane.cli.estimate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tabane.cli.share.ShareColumns;
import org.tabane.cli.table.Column;
import org.tabane.cli.table.Fault;
import org.tabane.cli.table.FaultsFound;
import org.tabane.cli.table.Place;
import org.tabane.cli.table.ResultFile;
import org.tabane.engine.effect.DriverKind;

/** Writes empty input files: each as CSV and as a workbook whose second sheet explains the columns, and one README. */
final class Templates {

    private static final String SHEET_OF_EXPLANATIONS = "説明";

    private Templates() {}

    /** Creates the directory if need be; refuses to overwrite anything. */
    static void write(Path directory) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files().forEach((name, columns) -> {
            files.put(directory.resolve(name + ".csv"), csv(columns));
            files.put(directory.resolve(name + ".xlsx"), workbook(name, columns));
        });
        files.put(directory.resolve("README.md"), readme().getBytes(StandardCharsets.UTF_8));
        List<Fault> present = files.keySet().stream()
                .filter(Files::exists)
                .map(path -> new Fault(Place.ofFile(path.toString()), "is there already and is not overwritten"))
                .toList();
        if (!present.isEmpty()) {
            throw new FaultsFound(present);
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new FaultsFound(List.of(new Fault(
                    Place.ofFile(directory.toString()), "the directory cannot be made: " + failure.getMessage())));
        }
        files.forEach(ResultFile::write);
    }

    private static Map<String, List<Column>> files() {
        Map<String, List<Column>> files = new LinkedHashMap<>();
        files.put("baseline", EstimateColumns.BASELINE);
        files.put("bundled", EstimateColumns.BUNDLED);
        files.put("labour", EstimateColumns.LABOUR);
        files.put("fees", EstimateColumns.FEES);
        files.put("drivers", EstimateColumns.DRIVERS);
        files.put("freed", EstimateColumns.FREED);
        files.put("keys", ShareColumns.KEYS);
        return files;
    }

    private static byte[] csv(List<Column> columns) {
        return (String.join(",", columns.stream().map(Column::name).toList()) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String name, List<Column> columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tabane", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).name());
                sheet.style(0, column).bold().set();
                sheet.width(column, 20);
            }
            sheet.freezePane(0, 1);
            Worksheet explained = workbook.newWorksheet(SHEET_OF_EXPLANATIONS);
            int row = 0;
            for (Column column : columns) {
                explained.value(row, 0, column.name());
                explained.value(row, 1, column.required() ? "必須 required" : "任意 optional");
                explained.value(row++, 2, column.meaning());
            }
            if (columns == EstimateColumns.DRIVERS) {
                row++;
                for (DriverKind kind : DriverKind.values()) {
                    explained.value(row, 0, kind.code());
                    explained.value(row, 1, kind.japanese());
                    explained.value(row++, 2, unit(kind));
                }
            }
            explained.width(0, 28);
            explained.width(1, 24);
            explained.width(2, 80);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static String readme() {
        StringBuilder text = new StringBuilder("""
                # 導入効果試算と按分の入力ファイル / Input files of `tabane estimate` and `tabane share`

                CSV（UTF-8。Windows-31J も読みます）か .xlsx（下の名のシート、なければ1枚目）に記入します。列の順序は自由です。
                CSV (UTF-8; Windows-31J is read too) or an .xlsx with a sheet of the name below (else its first sheet). Columns may come in any order.
                """);
        files().forEach((name, columns) -> {
            text.append("\n## ").append(name).append("\n\n| column | | |\n|---|---|---|\n");
            for (Column column : columns) {
                text.append("| `")
                        .append(column.name())
                        .append("` | ")
                        .append(column.required() ? "必須 required" : "任意 optional")
                        .append(" | ")
                        .append(column.meaning())
                        .append(" |\n");
            }
        });
        text.append(
                "\n## driver 列に書ける名前 / names for the driver column\n\n| name | | low, mode, high |\n|---|---|---|\n");
        Arrays.stream(DriverKind.values())
                .forEach(kind -> text.append("| `")
                        .append(kind.code())
                        .append("` | ")
                        .append(kind.japanese())
                        .append(" | ")
                        .append(unit(kind))
                        .append(" |\n"));
        text.append("\n自由な名前は `名前:種類`（例 `合同巡回:travel`）と書きます。 / A name of your own: `name:kind`.\n");
        return text.toString();
    }

    private static String unit(DriverKind kind) {
        String what = switch (kind.target()) {
            case OUTSOURCED -> "委託金額の変化率 relative change of outsourced_yen";
            case HOURS -> "直営対応時間の変化率 relative change of direct_hours";
            case CONTRACT_HOURS -> "契約1件あたりの時間の増減 change in hours for each contract";
            case LOT_SIZE -> "発注規模に対する単価の弾力性 elasticity of unit cost to lot size";
            case FEE -> "団体ごとの円/年 yen per year for each municipality";
            case LABOUR_RATE -> "人件費単価の誤差（現状・束ね後とも） relative error, now and bundled";
            case BASELINE_OUTSOURCED -> "現状委託金額の誤差（現状・束ね後とも） relative error, now and bundled";
            case BASELINE_HOURS -> "現状直営時間の誤差（現状・束ね後とも） relative error, now and bundled";
        };
        return switch (kind.unit()) {
            case RELATIVE_CHANGE -> what + "（-0.2 = 2割減 a fifth less）";
            case HOURS_PER_CONTRACT -> what + "（-30 = 30時間減）";
            case ELASTICITY -> what + "（-1〜1）";
            case YEN_PER_YEAR -> what + "（0以上）";
        };
    }
}

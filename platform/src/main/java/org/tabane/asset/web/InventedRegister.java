package org.tabane.asset.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.tabane.region.Municipality;

/** Writes registers of bridges and road sections for measuring, invented from a seed (SAMPLE). */
final class InventedRegister {
    private final List<Municipality> towns;
    private final long seed;

    InventedRegister(List<Municipality> towns, long seed) {
        this.towns = towns;
        this.seed = seed;
    }

    /** In the columns of xROAD: three of ten without a build year, one of twenty with a broken coordinate. */
    void writeBridges(Path file, int rows, Charset charset) throws IOException {
        Random random = new Random(seed);
        String[] grades = {"Ⅰ", "Ⅱ", "Ⅱ", "Ⅲ", "", "Ⅰ"};
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            out.write(
                    "施設番号,施設名,路線名,架設年度_西暦,橋長(m),径間数,上部工（使用材料）,道路管理者名称,道路管理者_管理事務所名,起点側位置_緯度,起点側位置_経度,点検記録_点検実施年度,点検記録_判定区分,所在地_全国地方公共団体コード\r\n");
            for (int i = 0; i < rows; i++) {
                Municipality town = towns.get(random.nextInt(towns.size()));
                double latitude = town.point().latitude() + random.nextGaussian() * 0.03;
                double longitude = town.point().longitude() + random.nextGaussian() * 0.03;
                int year = 1930 + random.nextInt(90);
                out.write("BR0-%s-%06d,見本%d号橋,市道%d号線,%s,%.1f,%d,%s,%s,道路課,%s,%.6f,%d,%s,%s\r\n"
                        .formatted(
                                town.code().value(),
                                i,
                                i % 9_000 + 1,
                                random.nextInt(600) + 1,
                                random.nextInt(10) < 3 ? "不明" : String.valueOf(year),
                                random.nextDouble() * 60 + 2,
                                1 + random.nextInt(4),
                                random.nextBoolean() ? "ＰＣ橋" : "鋼橋",
                                town.name(),
                                random.nextInt(20) == 0 ? "NaN" : "%.6f".formatted(latitude),
                                longitude,
                                2019 + random.nextInt(6),
                                grades[random.nextInt(grades.length)],
                                town.code().value()));
            }
        }
    }

    /** Lines of three to twelve points as WKT. */
    void writeSections(Path file, int rows, Charset charset) throws IOException {
        Random random = new Random(seed + 1);
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            out.write("\uFEFF施設番号,名称,路線名,延長(m),供用開始年度,所在地_全国地方公共団体コード,形状_WKT\r\n");
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < rows; i++) {
                Municipality town = towns.get(random.nextInt(towns.size()));
                double latitude = town.point().latitude() + random.nextGaussian() * 0.03;
                double longitude = town.point().longitude() + random.nextGaussian() * 0.03;
                line.setLength(0);
                int points = 3 + random.nextInt(10);
                for (int at = 0; at < points; at++) {
                    line.append(at == 0 ? "" : ",")
                            .append("%.6f %.6f"
                                    .formatted(longitude + at * 0.0004, latitude + random.nextDouble() * 0.0002));
                }
                int route = random.nextInt(900) + 1;
                out.write("RD-%s-%07d,市道%d号線 %d,市道%d号線,%d,%s,%s,\"LINESTRING (%s)\"\r\n"
                        .formatted(
                                town.code().value(),
                                i,
                                route,
                                i % 40,
                                route,
                                points * 40,
                                random.nextInt(2) == 0 ? "" : String.valueOf(1950 + random.nextInt(70)),
                                town.code().value(),
                                line));
            }
        }
    }
}

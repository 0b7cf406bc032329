package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tabane.engine.sharing.KeyPart;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Shares;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/**
 * The shares as a table to take away: one line to a scheme and town, every figure on the way, sums last. UTF-8 with a byte order mark, so that
 * Excel opens it rightly; numbers without commas, the exact ones to 10 places.
 */
final class SharingCsv {

    private final Frame frame;
    private final SharingAnswer answer;
    private final SharingWords words;
    private final Set<SharingColumn> columns = new LinkedHashSet<>();
    private final StringBuilder csv = new StringBuilder("\uFEFF");

    SharingCsv(Frame frame, SharingAnswer answer, SharingWords words) {
        this.frame = frame;
        this.answer = answer;
        this.words = words;
        for (SharingColumn column : SharingColumn.values()) {
            if (answer.question().schemes().stream()
                    .anyMatch(scheme -> scheme.percent().containsKey(column))) {
                columns.add(column);
            }
        }
    }

    byte[] write() {
        head();
        SharingCase question = answer.question();
        for (int i = 0; i < question.schemes().size(); i++) {
            Shares shares = answer.shares().get(i);
            String title = words.title(question.schemes().get(i));
            for (int town = 0; town < question.towns().size(); town++) {
                line(title, question.towns().get(town), shares.members().get(town));
            }
            sums(title, shares);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head() {
        List<String> cells = new ArrayList<>();
        for (String key : List.of("scheme", "code", "town")) {
            cells.add(frame.text("bundling.sharing.csv." + key));
        }
        for (SharingColumn column : columns) {
            String title = frame.text(column.messageKey());
            cells.add(frame.text("bundling.sharing.csv.figure", title, frame.text(column.unitKey())));
            cells.add(frame.text("bundling.sharing.csv.portion", title));
            cells.add(frame.text("bundling.sharing.csv.weight", title));
            cells.add(frame.text("bundling.sharing.csv.yen", title));
        }
        for (String key : List.of("exact", "rounded", "remainder", "direct", "payable")) {
            cells.add(frame.text("bundling.sharing.csv." + key));
        }
        record(cells);
    }

    private void line(String title, Municipality town, MemberShare share) {
        List<String> cells = new ArrayList<>(List.of(title, town.code().value(), town.fullName()));
        for (SharingColumn column : columns) {
            Optional<KeyPart> part = share.parts().stream()
                    .filter(each -> each.key().equals(column.key()))
                    .findFirst();
            cells.add(part.map(each -> plain(each.figure())).orElse(""));
            cells.add(part.map(each -> each.portion().toPlainString()).orElse(""));
            cells.add(part.map(each -> plain(each.weight().movePointRight(2))).orElse(""));
            cells.add(part.map(each -> each.exactYen().toPlainString()).orElse(""));
        }
        cells.add(share.exactYen().toPlainString());
        cells.add(String.valueOf(share.roundedYen()));
        cells.add(String.valueOf(share.remainderYen()));
        cells.add(String.valueOf(share.directYen()));
        cells.add(String.valueOf(share.payableYen()));
        record(cells);
    }

    private void sums(String title, Shares shares) {
        List<String> cells = new ArrayList<>(List.of(title, "", frame.text("bundling.sharing.sum")));
        BigDecimal shared = BigDecimal.valueOf(shares.cost().sharedYen());
        for (SharingColumn column : columns) {
            Optional<KeyPart> part = shares.members().getFirst().parts().stream()
                    .filter(each -> each.key().equals(column.key()))
                    .findFirst();
            cells.add(part.map(each -> plain(each.sum())).orElse(""));
            cells.add(part.map(each -> "1").orElse(""));
            cells.add(part.map(each -> plain(each.weight().movePointRight(2))).orElse(""));
            cells.add(part.map(each -> plain(shared.multiply(each.weight()))).orElse(""));
        }
        cells.add(plain(shared));
        cells.add(String.valueOf(
                shares.members().stream().mapToLong(MemberShare::roundedYen).sum()));
        cells.add(String.valueOf(shares.remainderYen()));
        cells.add(String.valueOf(shares.cost().directSumYen()));
        cells.add(String.valueOf(
                shares.members().stream().mapToLong(MemberShare::payableYen).sum()));
        record(cells);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void record(List<String> cells) {
        csv.append(cells.stream().map(SharingCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Quoted where needed; text a spreadsheet would take for a formula is led by an apostrophe. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

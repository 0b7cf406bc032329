package org.tabane.cli.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** One row of a table, read column by column; whatever cannot be read is a fault at its place, and the reading is empty. */
public final class TableRow {

    /** Larger figures are taken for a slip; it also keeps sums within a long. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    private final Table table;
    private final Grid.Line line;
    private final Findings findings;

    TableRow(Table table, Grid.Line line, Findings findings) {
        this.table = table;
        this.line = line;
        this.findings = findings;
    }

    /** The text with full width made half, without surrounding space; empty when there is none. */
    public String text(String column) {
        return table.index(column)
                .map(line::text)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .orElse("");
    }

    /** Text that must be there. */
    public Optional<String> requiredText(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "is empty");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A number of zero or more that must be there. */
    public Optional<BigDecimal> requiredAmount(String column) {
        return requiredText(column).flatMap(text -> amount(column, text));
    }

    /** A number of zero or more; zero when the cell is empty or the column missing. */
    public Optional<BigDecimal> optionalAmount(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.of(BigDecimal.ZERO) : amount(column, text);
    }

    /** A whole number of zero or more that must be there. */
    public Optional<Long> requiredWhole(String column) {
        return requiredAmount(column).flatMap(amount -> whole(column, amount));
    }

    /** A whole number of zero or more; {@code otherwise} when the cell is empty or the column missing. */
    public Optional<Long> optionalWhole(String column, long otherwise) {
        return text(column).isEmpty() ? Optional.of(otherwise) : requiredWhole(column);
    }

    /** Any number that must be there; a percentage is taken as hundredths. */
    public Optional<BigDecimal> requiredNumber(String column) {
        return requiredText(column).flatMap(text -> number(column, text));
    }

    public void fault(String column, String message) {
        findings.fault(place(column), column + " " + message);
    }

    public Place place(String column) {
        return new Place(
                table.file(),
                line.number(),
                table.index(column).map(index -> index + 1).orElse(1));
    }

    private Optional<BigDecimal> amount(String column, String text) {
        Optional<BigDecimal> amount = text.endsWith("%") ? notANumber(column, text) : number(column, text);
        if (amount.isPresent() && amount.get().signum() < 0) {
            fault(column, "must not be negative, but is " + text);
            return Optional.empty();
        }
        return amount;
    }

    private Optional<Long> whole(String column, BigDecimal amount) {
        try {
            return Optional.of(amount.longValueExact());
        } catch (ArithmeticException fraction) {
            fault(column, "must be a whole number, but is " + amount.toPlainString());
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number(String column, String text) {
        Optional<BigDecimal> number = JapaneseNumber.parse(text);
        if (number.isEmpty()) {
            return notANumber(column, text);
        }
        if (number.get().abs().compareTo(LARGEST) > 0) {
            fault(column, "is too large: " + text);
            return Optional.empty();
        }
        return number;
    }

    private Optional<BigDecimal> notANumber(String column, String text) {
        fault(column, "is not a number: '" + text + "'");
        return Optional.empty();
    }
}

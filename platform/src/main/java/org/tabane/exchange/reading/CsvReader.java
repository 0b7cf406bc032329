package org.tabane.exchange.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Fault;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;

/** Separated text in any of the encodings, separators and line ends that offices use. */
public final class CsvReader implements TableReader {
    private static final int SAMPLE = 1 << 16;
    private static final char[] DELIMITERS = {',', '\t', ';'};

    /** Excel's trick to keep leading zeros: ="052043". */
    private static final Pattern AS_TEXT = Pattern.compile("(?s)^=\"(.*)\"$");

    private final ImportFile file;
    private final ImportLimits limits;
    private final CsvEncoding encoding;
    private final char delimiter;

    private CsvReader(ImportFile file, ImportLimits limits, CsvEncoding encoding, char delimiter) {
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static CsvReader open(ImportFile file, ImportLimits limits) throws IOException, ImportRefused {
        CsvEncoding encoding = CsvEncoding.of(file);
        char[] sample = new char[SAMPLE];
        int length;
        try (Reader reader = reader(file, encoding)) {
            length = Math.max(0, reader.read(sample, 0, SAMPLE));
        }
        return new CsvReader(file, limits, encoding, delimiterOf(new String(sample, 0, length)));
    }

    @Override
    public FileFormat format() {
        return FileFormat.csv(encoding.charset().name(), encoding.guessed(), delimiter);
    }

    @Override
    public List<String> sheetNames() {
        return List.of("");
    }

    @Override
    public void read(int sheet, RowVisitor visitor) throws ImportRefused {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        int row = 0;
        try (Reader reader = reader(file, encoding);
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord each = records.next();
                row++;
                if (row > limits.rows()) {
                    throw FileKinds.refused("file_too_many_rows", file.name(), limits.rows());
                }
                if (each.size() > limits.columns()) {
                    throw FileKinds.refused("file_too_many_columns", file.name(), row, limits.columns());
                }
                if (!visitor.take(new RawRow(row, cells(each)))) {
                    return;
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw new ImportRefused(Fault.of("exchange.fault.csv_quotes", file.name(), row + 1), e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new ImportRefused(Fault.of("exchange.fault.file_corrupt", file.name()), e);
        }
    }

    private static List<Cell> cells(CSVRecord csvRow) {
        List<Cell> cells = new ArrayList<>(csvRow.size());
        for (String value : csvRow) {
            cells.add(Cell.text(unguarded(value)));
        }
        return cells;
    }

    /** The text itself, without the guards that keep a spreadsheet from taking it for a formula. */
    private static String unguarded(String value) {
        if (value.length() > 1 && value.charAt(0) == '\'' && "=+-@".indexOf(value.charAt(1)) >= 0) {
            return value.substring(1);
        }
        var asText = AS_TEXT.matcher(value);
        return asText.matches() ? asText.group(1) : value;
    }

    private static Reader reader(ImportFile file, CsvEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file.path());
        try {
            in.skipNBytes(encoding.markBytes());
            return new BufferedReader(new InputStreamReader(in, encoding.charset()), 1 << 16);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The separator that cuts the first lines into the most columns most evenly; a comma when none does. */
    private static char delimiterOf(String sample) {
        char best = ',';
        int bestScore = 0;
        for (char candidate : DELIMITERS) {
            Map<Integer, Integer> linesByCount = new HashMap<>();
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < sample.length(); i++) {
                char each = sample.charAt(i);
                quoted ^= each == '"';
                if (!quoted && each == candidate) {
                    count++;
                } else if (!quoted && each == '\n' || i == sample.length() - 1) {
                    linesByCount.merge(count, 1, Integer::sum);
                    count = 0;
                }
            }
            int score = linesByCount.entrySet().stream()
                    .mapToInt(entry -> entry.getKey() * entry.getValue())
                    .max()
                    .orElse(0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    @Override
    public void close() {
        // every reading opens and closes the file itself
    }
}

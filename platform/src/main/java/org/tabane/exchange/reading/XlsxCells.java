package org.tabane.exchange.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tabane.exchange.Cell;

/** What a cell of a workbook's sheet holds: text, number, date, truth, error, or a formula that was never calculated. ECMA-376 Part 1, 18.3.1.4. */
final class XlsxCells {
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private final List<String> shared;
    private final List<Boolean> dateStyles;
    private final boolean from1904;

    /**
     * @param shared the workbook's texts, which cells call by number
     * @param dateStyles for each style whether it shows numbers as dates
     * @param from1904 whether days are counted from 1904 instead of 1900
     */
    XlsxCells(List<String> shared, List<Boolean> dateStyles, boolean from1904) {
        this.shared = shared;
        this.dateStyles = dateStyles;
        this.from1904 = from1904;
    }

    /** The cell at whose beginning the reader stands; afterwards it stands at its end. */
    Cell read(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        int style = WorkbookXml.number(xml.getAttributeValue(null, "s"));
        StringBuilder value = new StringBuilder();
        boolean hasValue = false;
        boolean formula = false;
        boolean inValue = false;
        String inline = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        inValue = true;
                        hasValue = true;
                    }
                    case "f" -> formula = true;
                    case "is" -> inline = WorkbookXml.richText(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inValue) {
                    value.append(xml.getText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if ("c".equals(xml.getLocalName())) {
                    break;
                }
            }
        }
        if (formula && value.isEmpty() && !"str".equals(type)) {
            return Cell.uncalculated();
        }
        if (!hasValue) {
            return Cell.text(inline);
        }
        return valued(type == null ? "n" : type, style, value.toString());
    }

    private Cell valued(String type, int style, String value) {
        return switch (type) {
            case "s" -> {
                int index = WorkbookXml.number(value.strip());
                yield index >= 0 && index < shared.size() ? Cell.text(shared.get(index)) : Cell.EMPTY;
            }
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> Cell.truth(WorkbookXml.isTrue(value.strip()));
            case "e" -> Cell.error(value);
            case "d" -> isoDate(value.strip());
            default -> number(style, value.strip());
        };
    }

    private static Cell isoDate(String value) {
        try {
            return Cell.moment(
                    LocalDateTime.parse(value.length() == 10 ? value + "T00:00:00" : value.replace("Z", "")));
        } catch (DateTimeException notIso) {
            return Cell.text(value);
        }
    }

    private Cell number(int style, String value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            return Cell.text(value);
        }
        return number(number, style >= 0 && style < dateStyles.size() && dateStyles.get(style), from1904);
    }

    /** A number cell at Excel's precision, or the moment it shows. */
    static Cell number(double number, boolean date, boolean from1904) {
        if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) > 1e100) {
            return Cell.error("#NUM!");
        }
        if (date) {
            try {
                return Cell.moment(DateFormats.moment(number, from1904));
            } catch (DateTimeException beyondCalendar) {
                return Cell.error("#####");
            }
        }
        BigDecimal exact = new BigDecimal(number, EXCEL_PRECISION).stripTrailingZeros();
        return Cell.number(exact.scale() < 0 ? exact.setScale(0) : exact);
    }
}

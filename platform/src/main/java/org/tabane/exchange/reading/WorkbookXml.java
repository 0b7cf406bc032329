package org.tabane.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.reading.MergedRanges.Range;

/** The small parts of a workbook that say how the sheets are to be read. */
final class WorkbookXml {
    private static final XMLInputFactory XML = factory();

    private WorkbookXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        synchronized (XML) {
            return XML.createXMLStreamReader(in);
        }
    }

    /** A sheet as the workbook lists it. */
    record Sheet(String name, boolean visible, String part) {}

    /** The workbook's list of sheets. */
    record Contents(List<Sheet> sheets, boolean from1904) {}

    static Contents contents(WorkbookParts parts, String workbook, Map<String, String> relations)
            throws IOException, XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (InputStream in = parts.part(workbook, parts.limits().textBytes())) {
            if (in == null) {
                return new Contents(sheets, false);
            }
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if ("workbookPr".equals(xml.getLocalName())) {
                    from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
                } else if ("sheet".equals(xml.getLocalName())) {
                    String state = xml.getAttributeValue(null, "state");
                    String name = xml.getAttributeValue(null, "name");
                    String part = relations.get(idOf(xml));
                    if (name != null && part != null) {
                        sheets.add(new Sheet(name, state == null || "visible".equals(state), part));
                    }
                }
            }
        }
        return new Contents(List.copyOf(sheets), from1904);
    }

    private static String idOf(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if ("id".equals(xml.getAttributeLocalName(i)) && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Relation id → name of the part it points to, and relation type → the same. */
    static Map<String, String> relations(WorkbookParts parts, String of) throws IOException, XMLStreamException {
        int slash = of.lastIndexOf('/');
        String folder = of.substring(0, slash + 1);
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = parts.part(
                folder + "_rels/" + of.substring(slash + 1) + ".rels",
                parts.limits().textBytes())) {
            if (in == null) {
                return targets;
            }
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && "Relationship".equals(xml.getLocalName())) {
                    String target = xml.getAttributeValue(null, "Target");
                    String id = xml.getAttributeValue(null, "Id");
                    String type = xml.getAttributeValue(null, "Type");
                    if (target != null && id != null && type != null) {
                        String part = resolved(folder, target);
                        targets.put(id, part);
                        targets.putIfAbsent(type.substring(type.lastIndexOf('/')), part);
                    }
                }
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String rest = target;
        String base = folder;
        while (rest.startsWith("../") && !base.isEmpty()) {
            rest = rest.substring(3);
            int slash = base.lastIndexOf('/', base.length() - 2);
            base = slash < 0 ? "" : base.substring(0, slash + 1);
        }
        return base + (rest.startsWith("./") ? rest.substring(2) : rest);
    }

    /** The shared texts without their reading aids (ふりがな), which are not part of the value. */
    static List<String> texts(WorkbookParts parts, @Nullable String part) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (part == null) {
            return texts;
        }
        try (InputStream in = parts.part(part, parts.limits().textBytes())) {
            if (in == null) {
                return texts;
            }
            XMLStreamReader xml = reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && "si".equals(xml.getLocalName())) {
                    texts.add(richText(xml, "si"));
                }
            }
        }
        return texts;
    }

    /** The text of the runs of the element the reader stands on; leaves the reader on its end. */
    static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int reading = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = "t".equals(xml.getLocalName()) && reading == 0;
                    reading += "rPh".equals(xml.getLocalName()) ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    reading -= "rPh".equals(xml.getLocalName()) ? 1 : 0;
                    if (element.equals(xml.getLocalName())) {
                        return text.toString();
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** For every cell style, whether it shows a number as a date. */
    static List<Boolean> dateStyles(WorkbookParts parts, @Nullable String part) throws IOException, XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        if (part == null) {
            return dates;
        }
        try (InputStream in = parts.part(part, parts.limits().textBytes())) {
            if (in == null) {
                return dates;
            }
            XMLStreamReader xml = reader(in);
            boolean cells = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if ("numFmt".equals(xml.getLocalName())) {
                        String code = xml.getAttributeValue(null, "formatCode");
                        codes.put(number(xml.getAttributeValue(null, "numFmtId")), code == null ? "" : code);
                    }
                    cells |= "cellXfs".equals(xml.getLocalName());
                    if (cells && "xf".equals(xml.getLocalName())) {
                        int id = number(xml.getAttributeValue(null, "numFmtId"));
                        dates.add(DateFormats.isDate(id, codes.getOrDefault(id, "")));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && "cellXfs".equals(xml.getLocalName())) {
                    cells = false;
                }
            }
        }
        return dates;
    }

    /**
     * The merged ranges of a sheet. They stand behind the rows, so the part is run through once for them, as bytes,
     * before the rows are read.
     */
    static List<Range> mergedRanges(WorkbookParts parts, String part) throws IOException {
        List<Range> ranges = new ArrayList<>();
        try (InputStream in = parts.part(part, parts.limits().unpackedBytes())) {
            if (in == null) {
                return ranges;
            }
            byte[] buffer = new byte[1 << 16];
            String rest = "";
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = rest + new String(buffer, 0, read, java.nio.charset.StandardCharsets.ISO_8859_1);
                int from = 0;
                for (int at = text.indexOf("mergeCell "); at >= 0; at = text.indexOf("mergeCell ", from)) {
                    int end = text.indexOf('>', at);
                    if (end < 0) {
                        break;
                    }
                    int quote = text.indexOf("ref=", at);
                    if (quote >= 0 && quote + 5 < end) {
                        int close = text.indexOf(text.charAt(quote + 4), quote + 5);
                        Range range = close < 0 ? null : MergedRanges.parse(text.substring(quote + 5, close));
                        if (range != null) {
                            ranges.add(range);
                        }
                    }
                    from = end;
                }
                rest = text.substring(Math.max(from, text.length() - 200));
            }
        }
        return ranges;
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    static int number(@Nullable String digits) {
        if (digits == null
                || digits.isEmpty()
                || digits.length() > 9
                || !digits.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        return Integer.parseInt(digits);
    }
}

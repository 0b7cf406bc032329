package org.tabane.bundling.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.effect.DriverKind;
import org.tabane.precedent.Precedent;
import org.tabane.precedent.Presentation;
import org.tabane.shared.Evidence;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code bundling/assumptions.yml}: the default values officials can read and a reviewer can check. */
public final class AssumptionFile {

    private static final String RESOURCE = "/bundling/assumptions.yml";

    private AssumptionFile() {}

    /**
     * The book that ships with this version. A malformed file is a fault of the build and throws.
     *
     * @param precedents the guide's cases, which some values are computed from
     * @param presentation where the cases stand
     */
    public static AssumptionBook read(List<Precedent> precedents, Presentation presentation) {
        try (InputStream file = AssumptionFile.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path.");
            }
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return book(new Node(RESOURCE, tree), precedents, presentation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AssumptionBook book(Node root, List<Precedent> precedents, Presentation presentation) {
        List<CaseFigures> cases = root.list("cases").stream()
                .map(node -> figures(node, precedents))
                .toList();
        LocalDate casesDate = presentation.date();
        LocalDate published = root.date("published");
        Map<String, Assumption> byId = new LinkedHashMap<>();
        for (Node node : root.list("assumptions")) {
            Assumption assumption = assumption(node, cases, casesDate, published);
            if (byId.put(assumption.id(), assumption) != null) {
                throw new IllegalStateException("Assumption (" + assumption.id() + ") stands twice in " + RESOURCE);
            }
        }
        List<Wording> leftOut = new ArrayList<>();
        List<String> japanese = root.node("leftOut").texts("ja");
        List<String> english = root.node("leftOut").texts("en");
        for (int i = 0; i < japanese.size(); i++) {
            leftOut.add(new Wording(japanese.get(i), english.get(i)));
        }
        return new AssumptionBook(
                root.text("version"), published, cases, source(presentation), casesDate, byId, leftOut);
    }

    private static Wording source(Presentation presentation) {
        return new Wording(
                presentation.publisher().ja() + "「" + presentation.title().ja() + "」先行事例の頁",
                presentation.publisher().en() + ", “" + presentation.title().en() + "”, pages of the four cases");
    }

    private static CaseFigures figures(Node node, List<Precedent> precedents) {
        String id = node.text("case");
        Precedent precedent = precedents.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(RESOURCE + " names a case (" + id + ") nobody knows."));
        return new CaseFigures(
                precedent, node.find("districts").map(Integer::parseInt).orElse(1), node.wording("caution"));
    }

    private static Assumption assumption(Node node, List<CaseFigures> cases, LocalDate casesDate, LocalDate published) {
        String id = node.text("id");
        Assumption.Basis basis = Assumption.Basis.valueOf(node.text("basis").toUpperCase(Locale.ROOT));
        boolean fromCases = basis == Assumption.Basis.CASES;
        List<BigDecimal> range = fromCases
                ? fromCases(id, cases)
                : List.of(node.decimal("low"), node.decimal("mode"), node.decimal("high"));
        return new Assumption(
                id,
                basis,
                Evidence.ASSUMED,
                node.find("driver").map(DriverKind::valueOf),
                AssumptionUnit.valueOf(node.text("unit")),
                range.get(0),
                range.get(1),
                range.get(2),
                node.wording("name"),
                node.wording("formula"),
                node.wording("source"),
                node.wording("measure"),
                fromCases ? casesDate : published);
    }

    private static List<BigDecimal> fromCases(String id, List<CaseFigures> cases) {
        return switch (id) {
            case AssumptionIds.OUTSOURCED_PER_HEAD ->
                AssumptionBook.rangeOf(cases, CaseFigures::yenPerHead, BigDecimal.TEN);
            case AssumptionIds.ENGINEERS_PER_10000 ->
                AssumptionBook.rangeOf(cases, CaseFigures::engineersPer10000, new BigDecimal("0.01"));
            default -> throw new IllegalStateException("Assumption (" + id + ") cannot be computed from the cases.");
        };
    }

    /** A place in the file, so that a missing key names where it is missing. */
    private record Node(String place, @Nullable Object value) {

        Optional<String> find(String key) {
            return Optional.ofNullable(map().get(key)).map(String::valueOf);
        }

        String text(String key) {
            return find(key).orElseThrow(() -> new IllegalStateException(place + " lacks '" + key + "'."));
        }

        BigDecimal decimal(String key) {
            return new BigDecimal(text(key));
        }

        LocalDate date(String key) {
            Object date = map().get(key);
            return date instanceof java.util.Date day
                    ? day.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate()
                    : LocalDate.parse(text(key));
        }

        Node node(String key) {
            return new Node(place + "/" + key, map().get(key));
        }

        Wording wording(String key) {
            Node words = node(key);
            return new Wording(words.text("ja"), words.text("en"));
        }

        List<Node> list(String key) {
            return items(key).stream()
                    .map(item -> new Node(place + "/" + key, item))
                    .toList();
        }

        List<String> texts(String key) {
            return items(key).stream().map(String::valueOf).toList();
        }

        private List<?> items(String key) {
            if (map().get(key) instanceof List<?> items) {
                return items;
            }
            throw new IllegalStateException(place + "/" + key + " is not a list.");
        }

        private Map<?, ?> map() {
            if (value instanceof Map<?, ?> map) {
                return map;
            }
            throw new IllegalStateException(place + " is not a table of keys.");
        }
    }
}

package org.tabane.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The indicators and series that ship with this version, read from {@code reference/indicators.yml}. */
public final class IndicatorCatalogue {
    private static final String RESOURCE = "/reference/indicators.yml";

    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    private IndicatorCatalogue() {}

    /** Reads the catalogue. A malformed file is a fault of the build and throws. */
    public static IndicatorCatalogue read() {
        try (InputStream file = IndicatorCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path.");
            }
            Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(file, StandardCharsets.UTF_8));
            IndicatorCatalogue catalogue = new IndicatorCatalogue();
            entries(tree, "series").forEach(catalogue::addSeries);
            entries(tree, "indicators").forEach(catalogue::addIndicator);
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All series in the file's order. */
    public List<Series> series() {
        return List.copyOf(series.values());
    }

    /** All indicators in the file's order: the six of the guide first. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /** The series with this code. */
    public Optional<Series> findSeries(String code) {
        return Optional.ofNullable(series.get(code));
    }

    /** The indicator with this code. */
    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    private void addSeries(Map<String, Object> entry) {
        Series one = new Series(
                text(entry, "code"),
                wording(entry, ""),
                wording(entry, "unit_"),
                wording(entry, "publisher_"),
                text(entry, "layout"));
        series.put(one.code(), one);
    }

    private void addIndicator(Map<String, Object> entry) {
        String code = text(entry, "code");
        List<Headline> headlines = new ArrayList<>();
        if (entry.containsKey("headlines")) {
            entries(entry, "headlines").forEach(headline -> headlines.add(headline(code, headline)));
        }
        Derivation derivation = derivation(entry);
        derivation.series().forEach(needed -> {
            if (!series.containsKey(needed)) {
                throw new IllegalStateException("Indicator (" + code + ") needs an unknown series (" + needed + ").");
            }
        });
        indicators.put(
                code,
                new Indicator(
                        code,
                        number(entry, "guide", 0),
                        entry.get("axis") instanceof String axis ? Axis.valueOf(axis.toUpperCase(Locale.ROOT)) : null,
                        wording(entry, ""),
                        wording(entry, "title_"),
                        wording(entry, "definition_"),
                        wording(entry, "unit_"),
                        wording(entry, "formula_"),
                        derivation,
                        Indicator.Direction.valueOf(text(entry, "direction").toUpperCase(Locale.ROOT)),
                        text(entry, "dark").equals("high"),
                        number(entry, "decimals", 0),
                        numbers(entry, "limits"),
                        entry.get("bin") == null ? null : new BigDecimal(text(entry, "bin")),
                        Boolean.TRUE.equals(entry.get("log")),
                        numbers(entry, "years").stream()
                                .map(BigDecimal::intValue)
                                .toList(),
                        headlines));
    }

    @SuppressWarnings("unchecked")
    private static Derivation derivation(Map<String, Object> entry) {
        Map<String, Object> how = (Map<String, Object>) entry.get("derivation");
        if (how == null) {
            throw new IllegalStateException("Indicator (" + entry.get("code") + ") has no derivation.");
        }
        return switch (text(how, "kind")) {
            case "level" -> new Derivation.Level(text(how, "series"), number(how, "year", 0));
            case "change" ->
                new Derivation.Change(
                        text(how, "series"), number(how, "from", 0), number(how, "or_from", 0), number(how, "to", 0));
            case "share" ->
                new Derivation.Share(
                        text(how, "part"), text(how, "whole"), how.get("without") instanceof String less ? less : null);
            case "per_head" -> new Derivation.PerHead(text(how, "series"), number(how, "per", 1));
            default -> throw new IllegalStateException("Derivation (" + how + ") is of no known kind.");
        };
    }

    private static Headline headline(String code, Map<String, Object> entry) {
        @Nullable Wording published = entry.containsKey("published_ja") ? wording(entry, "published_") : null;
        return new Headline(
                entry.get("of") instanceof String other ? other : code,
                Headline.Test.of(text(entry, "test")),
                entry.get("value") == null ? BigDecimal.ZERO : new BigDecimal(text(entry, "value")),
                wording(entry, ""),
                published,
                entry.containsKey("rounds_to")
                        ? new Headline.Rounding(
                                new BigDecimal(text(entry, "rounds_to")), new BigDecimal(text(entry, "in_steps_of")))
                        : null);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Map<String, Object> tree, String key) {
        return (List<Map<String, Object>>) tree.getOrDefault(key, List.of());
    }

    private static Wording wording(Map<String, Object> entry, String prefix) {
        return new Wording(text(entry, prefix + "ja"), text(entry, prefix + "en"));
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException(RESOURCE + ": entry " + entry + " lacks (" + key + ").");
        }
        return value.toString();
    }

    private static int number(Map<String, Object> entry, String key, int otherwise) {
        return entry.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    private static List<BigDecimal> numbers(Map<String, Object> entry, String key) {
        return entry.get(key) instanceof List<?> list
                ? list.stream().map(each -> new BigDecimal(each.toString())).toList()
                : List.of();
    }
}

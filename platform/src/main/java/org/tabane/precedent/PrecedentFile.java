package org.tabane.precedent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Municipalities;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shared.Sector;
import org.tabane.shared.Yen;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code precedent/cases.yml}. A key nobody reads is an error, so that a mistyped one cannot drop a fact.
 *
 * <p>A field is a value, or {@code {value: …, page: …, reading: …}} where page or reading differ from the case's own.
 */
final class PrecedentFile {

    private static final String RESOURCE = "precedent/cases.yml";

    private final Municipalities municipalities;
    private final Map<String, LocalText> pages = new LinkedHashMap<>();
    private final Block root;

    PrecedentFile(Municipalities municipalities) {
        this.municipalities = municipalities;
        root = new Block(load(), "");
        Block titles = root.block("pages");
        titles.values.keySet().forEach(page -> pages.put(page, titles.text(page)));
    }

    Presentation presentation() {
        Block source = root.block("source");
        return new Presentation(
                source.text("title"),
                source.text("event"),
                source.text("publisher"),
                ((Date) source.required("date"))
                        .toInstant()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate());
    }

    /** The pages of the presentation by their short names. */
    Map<String, SourcePage> sourcePages() {
        Presentation presentation = presentation();
        Map<String, SourcePage> found = new LinkedHashMap<>();
        pages.forEach((id, title) -> found.put(id, SourcePage.of(presentation, id, title)));
        return found;
    }

    List<Precedent> cases() {
        return root.blocks("cases", "").stream().map(this::precedent).toList();
    }

    List<StepUpHistory> stepUps(List<Precedent> cases) {
        return root.blocks("stepUps", "q62").stream()
                .map(block -> stepUp(block, cases))
                .toList();
    }

    List<EpisodeList> episodes() {
        return root.blocks("episodes", "episodes").stream()
                .map(block -> new EpisodeList(
                        block.string("id"),
                        block.text("title"),
                        block.list("voices").stream()
                                .map(voice -> text(voice, "voices"))
                                .toList(),
                        block.citation()))
                .toList();
    }

    private Precedent precedent(Block row) {
        Block block = row.onPage(row.string("page"));
        Precedent precedent = new Precedent(
                block.string("id"),
                municipalities.getMunicipality(new LocalGovernmentCode(block.string("municipality"))),
                block.citedIfPresent("area", value -> text(value, "area")),
                block.cited("coverage", value -> Coverage.valueOf((String) value)),
                block.cited("headline", value -> text(value, "headline")),
                block.citedList("types", value -> CooperationType.valueOf((String) value)),
                block.citedList("bundles", value -> Bundle.valueOf((String) value)),
                block.citedList("sectors", value -> Sector.valueOf((String) value)),
                block.citedList("scopes", value -> Scope.valueOf((String) value)),
                block.citedList("work", value -> text(value, "work")),
                block.cited("contractMonths", value -> (Integer) value),
                block.cited("amount", PrecedentFile::amount),
                block.cited("amountAsPrinted", value -> text(value, "amountAsPrinted")),
                block.cited("payment", value -> PaymentBasis.valueOf((String) value)),
                block.citedIfPresent("paymentNote", value -> text(value, "paymentNote")),
                block.cited("specification", value -> Specification.valueOf((String) value)),
                block.citedIfPresent("specificationNote", value -> text(value, "specificationNote")),
                block.cited("since", value -> FiscalYear.of((Integer) value)),
                block.cited("population", value -> (Integer) value),
                block.cited("technicalStaff", value -> (Integer) value),
                block.cited("civilStaff", value -> (Integer) value),
                block.cited("contractorForm", value -> ContractorForm.valueOf((String) value)),
                block.cited("contractor", value -> text(value, "contractor")),
                block.cited("background", value -> text(value, "background")),
                block.citedList("effects", value -> text(value, "effects")),
                block.citedIfPresent("snow", value -> text(value, "snow")));
        block.requireAllRead();
        return precedent;
    }

    private StepUpHistory stepUp(Block block, List<Precedent> cases) {
        Object caseId = block.optional("case");
        Prefecture prefecture = caseId == null
                ? Prefecture.ofCode(block.string("prefecture"))
                : cases.stream()
                        .filter(precedent -> precedent.id().equals(caseId))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Case (" + caseId + ") of a step-up is unknown."))
                        .municipality()
                        .prefecture();
        StepUpHistory history = new StepUpHistory(
                block.string("id"),
                block.text("name"),
                prefecture,
                (String) caseId,
                block.blocks("phases", "q62").stream().map(PrecedentFile::phase).toList(),
                block.citation());
        block.requireAllRead();
        return history;
    }

    private static StepUpHistory.Phase phase(Block block) {
        Integer until = (Integer) block.optional("until");
        StepUpHistory.Phase phase = new StepUpHistory.Phase(
                FiscalYear.of((Integer) block.required("from")),
                until == null ? null : FiscalYear.of(until),
                block.text("text"),
                block.list("axes").stream()
                        .map(axis -> StepUpAxis.valueOf((String) axis))
                        .toList());
        block.requireAllRead();
        return phase;
    }

    private static ContractAmount amount(Object value) {
        Map<?, ?> map = (Map<?, ?>) value;
        return new ContractAmount(
                ContractAmount.Kind.valueOf(String.valueOf(map.get("kind"))),
                Yen.parse(String.valueOf(map.get("low"))),
                Yen.parse(String.valueOf(map.get("high"))));
    }

    private static LocalText text(Object value, String key) {
        if (value instanceof Map<?, ?> map
                && map.keySet().equals(Set.of("ja", "en"))
                && map.get("ja") instanceof String ja
                && map.get("en") instanceof String en) {
            return new LocalText(ja, en);
        }
        throw new IllegalStateException(
                "Field (" + key + ") of " + RESOURCE + " must have ja and en, not " + value + ".");
    }

    private Citation citation(String pageId, @Nullable LocalText reading) {
        LocalText title = pages.get(pageId);
        if (title == null) {
            throw new IllegalStateException("Page (" + pageId + ") in " + RESOURCE + " is not listed under pages.");
        }
        return new Citation(pageId, title, reading);
    }

    private static Map<?, ?> load() {
        try (InputStream stream = PrecedentFile.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("Precedents (" + RESOURCE + ") are missing from the build.");
            }
            return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Precedents (" + RESOURCE + ") cannot be read.", e);
        }
    }

    /** A mapping of the file, which knows its page and which of its keys were read. */
    private final class Block {

        private final Map<String, Object> values = new LinkedHashMap<>();
        private final Set<String> read = new HashSet<>();
        private final String page;

        Block(Map<?, ?> values, String page) {
            values.forEach((key, value) -> this.values.put(String.valueOf(key), Objects.requireNonNull(value)));
            this.page = page;
        }

        Block onPage(String otherPage) {
            Block block = new Block(values, otherPage);
            block.read.addAll(read);
            return block;
        }

        @Nullable
        Object optional(String key) {
            read.add(key);
            return values.get(key);
        }

        Object required(String key) {
            Object value = optional(key);
            if (value == null) {
                throw new IllegalStateException("Field (" + key + ") is missing in " + RESOURCE + ": " + values);
            }
            return value;
        }

        String string(String key) {
            return (String) required(key);
        }

        LocalText text(String key) {
            return PrecedentFile.text(required(key), key);
        }

        List<?> list(String key) {
            return (List<?>) required(key);
        }

        Block block(String key) {
            return new Block((Map<?, ?>) required(key), "");
        }

        List<Block> blocks(String key, String ofPage) {
            List<Block> blocks = new ArrayList<>();
            list(key).forEach(item -> blocks.add(new Block((Map<?, ?>) item, ofPage)));
            return blocks;
        }

        Citation citation() {
            return PrecedentFile.this.citation(page, null);
        }

        <T> Cited<T> cited(String key, Function<Object, T> convert) {
            return cite(required(key), convert);
        }

        <T> @Nullable Cited<T> citedIfPresent(String key, Function<Object, T> convert) {
            Object value = optional(key);
            return value == null ? null : cite(value, convert);
        }

        <T> List<Cited<T>> citedList(String key, Function<Object, T> convert) {
            List<Cited<T>> facts = new ArrayList<>();
            list(key).forEach(item -> facts.add(cite(item, convert)));
            return facts;
        }

        private <T> Cited<T> cite(Object field, Function<Object, T> convert) {
            if (field instanceof Map<?, ?> map && map.get("value") instanceof Object value) {
                Object otherPage = map.get("page");
                Object reading = map.get("reading");
                return new Cited<>(
                        convert.apply(value),
                        PrecedentFile.this.citation(
                                otherPage == null ? page : (String) otherPage,
                                reading == null ? null : PrecedentFile.text(reading, "reading")));
            }
            return new Cited<>(convert.apply(field), citation());
        }

        void requireAllRead() {
            if (!read.containsAll(values.keySet())) {
                throw new IllegalStateException("Fields (" + values.keySet() + ") in " + RESOURCE
                        + " include one nobody reads; read were " + read + ".");
            }
        }
    }
}

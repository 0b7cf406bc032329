package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shared.Sector;

/**
 * The practices of {@code precedent/practices.yml}, and every page a fact or a rule may cite, those of the presentation included. Read once
 * at the first question; answers are immutable.
 */
@Component
public class Practices {

    private static final String RESOURCE = "precedent/practices.yml";

    private final Supplier<Records> records;

    public Practices(Municipalities municipalities, Precedents precedents) {
        records = SingletonSupplier.of(() -> Records.read(municipalities, precedents));
    }

    /** All practices, in the order of the file. */
    public List<Practice> listPractices() {
        return records.get().practices;
    }

    /**
     * The page with this id, such as {@code q62} of the presentation or {@code murayama}.
     *
     * @throws NoSuchElementException if there is none
     */
    public SourcePage getSource(String id) {
        return Optional.ofNullable(records.get().sources.get(id))
                .orElseThrow(() -> new NoSuchElementException("No source has the id (" + id + ")."));
    }

    private record Records(Map<String, SourcePage> sources, List<Practice> practices) {

        static Records read(Municipalities municipalities, Precedents precedents) {
            FactBlock root = FactBlock.ofResource(RESOURCE);
            Map<String, SourcePage> sources = new LinkedHashMap<>(precedents.pages());
            FactBlock titles = root.block("sources");
            titles.keys().forEach(id -> sources.put(id, source(id, titles.block(id))));
            return new Records(
                    Map.copyOf(sources),
                    root.blocks("practices").stream()
                            .map(block -> practice(block, sources, municipalities))
                            .toList());
        }

        private static SourcePage source(String id, FactBlock block) {
            SourcePage page = new SourcePage(
                    id,
                    SourcePage.Kind.valueOf(block.words("kind")),
                    block.text("publisher"),
                    block.findText("title").orElse(null),
                    block.words("url"),
                    block.findDate("date").orElse(null));
            block.requireAllRead();
            return page;
        }

        private static Practice practice(
                FactBlock block, Map<String, SourcePage> sources, Municipalities municipalities) {
            List<Municipality> members = block.wordList("municipalities").stream()
                    .map(code -> municipalities.getMunicipality(new LocalGovernmentCode(code)))
                    .toList();
            Optional<FactBlock> road = block.findBlock("roadKm");
            Practice practice = new Practice(
                    block.words("id"),
                    block.text("name"),
                    members,
                    block.findWords("prefecture")
                            .map(Prefecture::ofCode)
                            .orElseGet(() -> members.getFirst().prefecture()),
                    block.blocks("types").stream()
                            .map(type -> sourced(type, sources, CooperationType.valueOf(type.words("value"))))
                            .toList(),
                    block.blocks("bundles").stream()
                            .map(bundle -> sourced(bundle, sources, Bundle.valueOf(bundle.words("value"))))
                            .toList(),
                    block.wordList("sectors").stream().map(Sector::valueOf).toList(),
                    words(block.block("what"), sources),
                    block.findBlock("snow").map(snow -> words(snow, sources)).orElse(null),
                    road.map(km -> sourced(km, sources, new BigDecimal(km.words("value"))))
                            .orElse(null),
                    road.map(km -> km.text("what")).orElse(null),
                    block.blocks("phases").stream()
                            .map(phase -> phase(phase, sources))
                            .toList(),
                    block.blocks("facts").stream()
                            .map(fact -> words(fact, sources))
                            .toList(),
                    block.blocks("effects").stream()
                            .map(effect -> words(effect, sources))
                            .toList());
            block.requireAllRead();
            return practice;
        }

        private static Practice.Phase phase(FactBlock block, Map<String, SourcePage> sources) {
            return new Practice.Phase(
                    FiscalYear.of(Integer.parseInt(block.words("from"))),
                    block.findWords("until")
                            .map(year -> FiscalYear.of(Integer.parseInt(year)))
                            .orElse(null),
                    block.wordList("axes").stream().map(StepUpAxis::valueOf).toList(),
                    sourced(block, sources, block.text("text")));
        }

        private static Sourced<LocalText> words(FactBlock block, Map<String, SourcePage> sources) {
            return sourced(block, sources, block.text());
        }

        private static <T> Sourced<T> sourced(FactBlock block, Map<String, SourcePage> sources, T value) {
            String id = block.words("source");
            SourcePage page = sources.get(id);
            if (page == null) {
                throw new IllegalStateException("Source (" + id + ") in " + RESOURCE + " is not listed under sources.");
            }
            return new Sourced<>(value, page, block.findText("reading").orElse(null));
        }
    }
}

package org.tabane.precedent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tabane.region.Municipalities;
import org.tabane.shared.LocalGovernmentCode;

/** The precedents of the guide and the questions about them. Read once at the first question; answers are immutable. */
@Component
public class Precedents {

    private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Supplier<Records> records;

    public Precedents(Municipalities municipalities) {
        records = SingletonSupplier.of(() -> Records.read(municipalities));
    }

    /** The presentation the facts are taken from. */
    public Presentation presentation() {
        return records.get().presentation;
    }

    /** The four full cases, in the order of the presentation. */
    public List<Precedent> listCases() {
        return records.get().cases;
    }

    /**
     * The case with this id.
     *
     * @throws NoSuchElementException if there is none
     */
    public Precedent getCase(String id) {
        return findCase(id).orElseThrow(() -> new NoSuchElementException("No precedent has the id (" + id + ")."));
    }

    /** The case with this id, such as {@code odate}. */
    public Optional<Precedent> findCase(String id) {
        return listCases().stream()
                .filter(precedent -> precedent.id().equals(id))
                .findFirst();
    }

    /** The cases of one municipality. */
    public List<Precedent> findCases(LocalGovernmentCode municipality) {
        return listCases().stream()
                .filter(precedent -> precedent.municipality().code().equals(municipality))
                .toList();
    }

    /** The six step-up histories, in the order of the presentation. */
    public List<StepUpHistory> listStepUps() {
        return records.get().stepUps;
    }

    /** The three lists of what officials said. */
    public List<EpisodeList> listEpisodes() {
        return records.get().episodes;
    }

    /** The pages of the presentation that may be cited, by their short names. */
    Map<String, SourcePage> pages() {
        return records.get().pages;
    }

    /**
     * Contract yen per inhabitant and year: amount ÷ months × 12 ÷ population of the whole municipality, in whole yen, rounded
     * half up.
     *
     * <p>Without a result where the amount is a ceiling per district, since the number of districts is not printed. Where the
     * contract covers a part of the municipality only ({@link Precedent#coverage}), the figure is lower than that of the people in the part.
     */
    public DerivedFigures yenPerHeadAndYear() {
        return new DerivedFigures(
                listCases().stream().map(Precedents::yenPerHead).toList());
    }

    /** Engineers per 10,000 inhabitants, rounded half up to one decimal. */
    public DerivedFigures engineersPerTenThousand() {
        return new DerivedFigures(listCases().stream()
                .map(precedent -> new DerivedFigure(
                        precedent,
                        BigDecimal.valueOf(precedent.technicalStaff().value())
                                .multiply(TEN_THOUSAND)
                                .divide(
                                        BigDecimal.valueOf(
                                                precedent.population().value()),
                                        1,
                                        RoundingMode.HALF_UP),
                        "%,d ÷ %,d × 10,000"
                                .formatted(
                                        precedent.technicalStaff().value(),
                                        precedent.population().value())))
                .toList());
    }

    private static DerivedFigure yenPerHead(Precedent precedent) {
        ContractAmount amount = precedent.amount().value();
        if (amount.kind() != ContractAmount.Kind.CONTRACT_TOTAL) {
            return new DerivedFigure(precedent, null, "");
        }
        int months = precedent.contractMonths().value();
        int population = precedent.population().value();
        BigDecimal value = amount.low()
                .toBigDecimal()
                .multiply(MONTHS_PER_YEAR)
                .divide(BigDecimal.valueOf((long) months * population), 0, RoundingMode.HALF_UP);
        String arithmetic =
                String.format(Locale.ROOT, "%,d ÷ %d × 12 ÷ %,d", amount.low().amount(), months, population);
        return new DerivedFigure(precedent, value, arithmetic);
    }

    private record Records(
            Presentation presentation,
            List<Precedent> cases,
            List<StepUpHistory> stepUps,
            List<EpisodeList> episodes,
            Map<String, SourcePage> pages) {

        static Records read(Municipalities municipalities) {
            PrecedentFile file = new PrecedentFile(municipalities);
            List<Precedent> cases = file.cases();
            return new Records(file.presentation(), cases, file.stepUps(cases), file.episodes(), file.sourcePages());
        }
    }
}

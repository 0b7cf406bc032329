package org.tabane.bundling.packaging.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.ScenarioPackaging;
import org.tabane.bundling.packaging.domain.LotCount;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;

/** A packaging to begin with, for towns whose sectors, years and yearly amount are known from elsewhere 「組み方のはじまり」. */
@Component
public class PackagingStart {

    private final PackagingAnswers answers;

    PackagingStart(PackagingAnswers answers) {
        this.answers = answers;
    }

    /**
     * The first term as the rules propose it.
     *
     * @param address opens the packaging, to be changed there
     * @param packaging what is let in the first term
     * @param lots how many lots can be carried; null while there is no amount
     * @param leastYen, mostYen what a lot is worth at least and a group of firms carries at most in a year
     */
    public record Started(
            String address,
            ScenarioPackaging packaging,
            @Nullable LotCount lots,
            long leastYen,
            long mostYen) {}

    /**
     * Begins with the whole area, since the amount is that of the whole.
     *
     * @param towns codes
     * @param years of the first contract
     * @param yenPerYear of the whole scope, rounded to thousands of yen for the address
     */
    public Started first(Frame frame, List<String> towns, Set<Sector> sectors, int years, long yenPerYear) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("towns", String.join(",", towns));
        texts.put(
                "sectors",
                sectors.stream()
                        .map(sector -> sector.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",")));
        if (yenPerYear >= 500) {
            texts.put(
                    "yen",
                    BigDecimal.valueOf(yenPerYear)
                            .movePointLeft(3)
                            .setScale(0, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        texts.put("y1", String.valueOf(years));
        texts.put("a1", "100");
        PackagingQuery query = new PackagingQuery(texts);
        PackagingInput input = answers.read(frame, query);
        PackagingPlan plan = answers.plan(input);
        PackagingPlan.Term term = plan.terms().getFirst();
        return new Started(
                query.url(PackagingController.URL),
                PackagingScenario.of(
                                frame,
                                query.url(PackagingController.URL),
                                input.towns().towns(),
                                plan,
                                term)
                        .packaging(),
                term.lots(),
                input.question().leastYen(),
                input.question().mostYen());
    }

    /** The lots that can be carried, in words: 2〜3工区. */
    public static String lots(Frame frame, @Nullable LotCount lots) {
        return new PackagingWords(frame).range(lots);
    }
}

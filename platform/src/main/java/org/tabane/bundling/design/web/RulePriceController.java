package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.design.RulePricesRun;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignLimit;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.RulePrices;
import org.tabane.bundling.design.jdbc.DesignAnswerStore;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.Jobs;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** What each rule of a design costs in yen. */
@Controller
class RulePriceController {

    static final String PATH = "/rule-prices";

    /** Each proof may take so long. */
    private static final int SECONDS = 20;

    private final ExplainedDesign explained;
    private final DesignAnswerStore answers;
    private final RulePricesRun kind;
    private final Jobs jobs;

    RulePriceController(ExplainedDesign explained, DesignAnswerStore answers, RulePricesRun kind, Jobs jobs) {
        this.explained = explained;
        this.answers = answers;
        this.kind = kind;
        this.jobs = jobs;
    }

    @GetMapping("/bundling/design/{id}" + PATH)
    View prices(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer plan,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
        Design design = explained.get(user, id);
        RulePricePartialView box = box(frame, user, design, answers.findPrices(id));
        return partial == null ? new RulePricePageView(frame, design.name(), design.url(), box) : box;
    }

    @PostMapping("/bundling/design/{id}" + PATH)
    RedirectView compute(CurrentUser user, @PathVariable UUID id) {
        Design design = explained.own(user, id);
        UUID organisation = user.organisationId().value();
        return new RedirectView(
                jobs.submit(kind, new RulePricesRun.Parameters(organisation, id, SECONDS), organisation, design.name())
                        .url());
    }

    private static RulePricePartialView box(Frame frame, CurrentUser user, Design design, Optional<RulePrices> found) {
        RuleSentences sentences = new RuleSentences(frame, design);
        boolean hasRules = hasRules(design.state().rules());
        List<String> notes = new ArrayList<>();
        found.ifPresent(prices -> {
            if (!prices.rules().equals(design.state().rules())) {
                notes.add(frame.text("bundling.design.prices.old"));
            }
            if (!prices.proven()) {
                notes.add(frame.text("bundling.design.prices.base"));
            }
            prices.open()
                    .forEach(rule -> notes.add(frame.text("bundling.design.prices.open", sentences.sentence(rule))));
        });
        return new RulePricePartialView(
                frame,
                found.map(prices -> prices.prices().stream()
                                .sorted(Comparator.comparingLong(RulePrices.Price::yen)
                                        .reversed())
                                .map(price -> new RulePricePartialView.Row(
                                        sentences.sentence(price.rule()),
                                        loosened(frame, price),
                                        price.yen(),
                                        price.proven()))
                                .toList())
                        .orElse(List.of()),
                notes,
                hasRules,
                design.basis().sample(),
                hasRules && ExplainedDesign.mayAsk(user, design) ? design.url() + PATH : null,
                found.isPresent());
    }

    private static boolean hasRules(DesignRules rules) {
        return !rules.limits().figures().isEmpty()
                || !rules.together().isEmpty()
                || !rules.apart().isEmpty()
                || !rules.neverAlone().isEmpty()
                || !rules.locked().isEmpty();
    }

    private static String loosened(Frame frame, RulePrices.Price price) {
        DesignLimit limit = price.rule().limit();
        BigDecimal to = price.loosenedTo();
        return limit == null || to == null
                ? frame.text("bundling.design.prices.leftOut")
                : frame.text("bundling.design.prices.loosened", LimitFields.words(frame, limit, to));
    }
}

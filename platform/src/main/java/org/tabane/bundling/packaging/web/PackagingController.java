package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.packaging.domain.ItemChoice;
import org.tabane.bundling.packaging.domain.ItemPackage;
import org.tabane.bundling.packaging.domain.Offer;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingQuestion;
import org.tabane.bundling.packaging.domain.Payment;
import org.tabane.bundling.web.ScenarioVersions;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.precedent.KeptAnswer;
import org.tabane.precedent.OwnRecords;
import org.tabane.region.Municipality;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;

/**
 * How each work item is packaged, and the path of three terms 「業務の組み方と三期の歩み」; open to everyone. Only reads; everything stands in the
 * address, and what is typed leads to the address that says it.
 */
@Controller
class PackagingController {

    static final String URL = "/bundling/packaging";

    private static final String NO_OFFER = "-";

    private final PackagingAnswers answers;
    private final OwnRecords records;
    private final CurrentUsers users;
    private final ScenarioVersions versions;

    PackagingController(PackagingAnswers answers, OwnRecords records, CurrentUsers users, ScenarioVersions versions) {
        this.answers = answers;
        this.records = records;
        this.users = users;
        this.versions = versions;
    }

    @Bean
    static RoomEntry packagingEntry() {
        return new RoomEntry(Room.BUNDLE, 25, "bundling.packaging", URL);
    }

    @GetMapping(URL)
    Object page(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        PackagingQuery query = PackagingQuery.of(parameters);
        String recorded = null;
        if (parameters.isEmpty()) {
            Optional<Municipality> own = records.ownTown();
            if (own.isPresent()) {
                query = query.with("towns", own.get().code().value());
                Optional<OwnRecords.Found> found = records.find(List.of(own.get()));
                if (found.isPresent()) {
                    query = recorded(query, found.get());
                    recorded = frame.text(
                            "bundling.packaging.recorded",
                            frame.format().fiscalYear(found.get().year()),
                            frame.text(found.get().weakest().messageKey()));
                }
            }
        } else if (!query.isTheAddress(parameters)) {
            String was = parameters.getFirst(PackagingSteps.WAS);
            return "redirect:" + (was == null ? query : PackagingSteps.changed(was, query)).url(URL);
        }
        requireShort(query);
        PackagingInput input = answers.read(frame, query);
        PackagingPlan plan = input.question().items().isEmpty() ? null : answers.plan(input);
        Optional<CurrentUser> editor = users.find().filter(user -> user.role().mayWrite());
        return new PackagingShowing(frame, query, input, answers.rules())
                .page(
                        plan,
                        answers.precedents(),
                        recorded,
                        editor.isPresent(),
                        editor.map(versions::listOwn).orElse(List.of()));
    }

    private static PackagingQuery recorded(PackagingQuery query, OwnRecords.Found found) {
        String sectors = PackagingInput.SECTORS.stream()
                .filter(found.sectors()::contains)
                .map(sector -> sector.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        PackagingQuery started = query.with("sectors", sectors);
        return found.outsourcedYen()
                .map(yen -> started.with(
                        "yen",
                        yen.movePointLeft(3)
                                .setScale(0, java.math.RoundingMode.HALF_UP)
                                .toPlainString()))
                .orElse(started);
    }

    /** The reasons of one item, and what is settled instead of the proposal. */
    @GetMapping(URL + "/item")
    Object item(Frame frame, @RequestParam MultiValueMap<String, String> parameters, @RequestParam String code) {
        PackagingQuery query = PackagingQuery.of(parameters);
        PackagingInput input = answers.read(frame, query);
        ItemPackage item = answers.plan(input).items().stream()
                .filter(each -> each.item().code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("bundling.packaging.item.notFound", code));
        String problem = null;
        if (parameters.containsKey("why")) {
            Optional<ItemChoice> choice = choice(parameters);
            if (choice.isPresent()) {
                PackagingQuery changed = PackagingSteps.changed(
                        query, query.with("x." + code, choice.get().text()));
                requireShort(changed);
                return "redirect:" + changed.url(URL) + "#" + code;
            }
            problem = frame.text(fault(parameters), ItemChoice.LONGEST_REASON);
        }
        return itemPage(frame, query, item, parameters, problem);
    }

    /** An address that is too long would be cut by browsers and servers. */
    private static void requireShort(PackagingQuery query) {
        if (query.url(URL).length() > KeptAnswer.LONGEST_ADDRESS) {
            throw Fault.badRequest("bundling.packaging.fault.long");
        }
    }

    private static Optional<ItemChoice> choice(MultiValueMap<String, String> typed) {
        List<@Nullable Offer> offers = new ArrayList<>();
        for (int term = 1; term <= PackagingQuestion.TERMS; term++) {
            String letters = text(typed, "s" + term) + text(typed, "p" + term);
            if (text(typed, "s" + term).equals(NO_OFFER)) {
                offers.add(null);
            } else {
                Optional<Offer> offer = Offer.parse(letters);
                if (offer.isEmpty()) {
                    return Optional.empty();
                }
                offers.add(offer.get());
            }
        }
        String why = text(typed, "why").replace('\n', ' ');
        String lots = text(typed, "lots");
        Optional<Long> number = lots.isEmpty() ? Optional.empty() : PackagingQuery.whole(lots, 1, ItemChoice.MOST_LOTS);
        if (why.isEmpty() || why.length() > ItemChoice.LONGEST_REASON || (!lots.isEmpty() && number.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ItemChoice(offers, number.map(Long::intValue).orElse(null), why));
    }

    /** What is wrong with a choice that could not be taken: the message that says how to mend it. */
    private static String fault(MultiValueMap<String, String> typed) {
        String why = text(typed, "why");
        if (why.isEmpty()) {
            return "bundling.packaging.fault.choice.noReason";
        }
        if (why.length() > ItemChoice.LONGEST_REASON) {
            return "bundling.packaging.fault.choice.longReason";
        }
        boolean lots = text(typed, "lots").isEmpty()
                || PackagingQuery.whole(text(typed, "lots"), 1, ItemChoice.MOST_LOTS)
                        .isPresent();
        return lots ? "bundling.packaging.fault.choice" : "bundling.packaging.fault.choice.lots";
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String first = typed.getFirst(field);
        return first == null ? "" : first.strip();
    }

    private PackagingItemPageView itemPage(
            Frame frame,
            PackagingQuery query,
            ItemPackage item,
            MultiValueMap<String, String> typed,
            @Nullable String problem) {
        PackagingWords words = new PackagingWords(frame);
        String code = item.item().code().value();
        List<PackagingItemPageView.TermOffer> terms = new ArrayList<>();
        for (int term = 0; term < PackagingQuestion.TERMS; term++) {
            Offer counts = item.offer(term);
            String letters = counts == null ? NO_OFFER + NO_OFFER : counts.letters();
            String specification = text(typed, "s" + (term + 1));
            String payment = text(typed, "p" + (term + 1));
            terms.add(new PackagingItemPageView.TermOffer(
                    term + 1,
                    words.term(term + 1),
                    words.offer(item.proposed().get(term)),
                    specification.isEmpty() ? letters.substring(0, 1) : specification,
                    payment.isEmpty() ? letters.substring(1) : payment,
                    words.offer(counts)));
        }
        ItemChoice choice = item.choice();
        return new PackagingItemPageView(
                frame,
                code,
                words.item(item.item()),
                frame.text(item.item().sector().messageKey()),
                query.url(URL) + "#" + code,
                terms,
                words.axes(item),
                typed.containsKey("lots")
                        ? text(typed, "lots")
                        : choice == null || choice.lots() == null ? "" : String.valueOf(choice.lots()),
                typed.containsKey("why") ? text(typed, "why") : choice == null ? "" : choice.reason(),
                problem,
                choice == null
                        ? null
                        : PackagingSteps.changed(query, query.with("x." + code, ""))
                                        .url(URL) + "#" + code,
                query.texts().entrySet().stream()
                        .map(entry -> new PackagingPageView.Hidden(entry.getKey(), entry.getValue()))
                        .toList(),
                List.of(
                        new PackagingItemPageView.Option(NO_OFFER, frame.text("bundling.packaging.notIn")),
                        new PackagingItemPageView.Option("s", frame.text("bundling.packaging.prescriptive")),
                        new PackagingItemPageView.Option("p", frame.text("bundling.packaging.performance"))),
                List.of(Payment.values()).stream()
                        .map(payment -> new PackagingItemPageView.Option(
                                String.valueOf(payment.letter()), frame.text(payment.messageKey())))
                        .toList());
    }
}

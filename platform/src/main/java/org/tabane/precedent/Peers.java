package org.tabane.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tabane.shared.FiscalYear;

/** All who did it before: the full cases first, then the step-ups that have no full case, then the short records. */
@Component
public class Peers {

    private final Supplier<List<Peer>> peers;

    public Peers(Precedents precedents, Practices practices) {
        peers = SingletonSupplier.of(() -> read(precedents, practices));
    }

    public List<Peer> listPeers() {
        return peers.get();
    }

    /**
     * The one with this id, such as {@code odate} or {@code murayama}.
     *
     * @throws NoSuchElementException if there is none
     */
    public Peer getPeer(String id) {
        return listPeers().stream()
                .filter(peer -> peer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Nobody recorded has the id (" + id + ")."));
    }

    /** Those recorded with this type. */
    public List<Peer> listPeers(CooperationType type) {
        return listPeers().stream().filter(peer -> peer.is(type)).toList();
    }

    /** Those recorded with this bundle. */
    public List<Peer> listPeers(Bundle bundle) {
        return listPeers().stream().filter(peer -> peer.has(bundle)).toList();
    }

    private static List<Peer> read(Precedents precedents, Practices practices) {
        List<Peer> all = new ArrayList<>();
        List<StepUpHistory> histories = precedents.listStepUps();
        for (Precedent precedent : precedents.listCases()) {
            StepUpHistory history = histories.stream()
                    .filter(each -> precedent.id().equals(each.caseId()))
                    .findFirst()
                    .orElse(null);
            all.add(peer(precedent, history, practices));
        }
        for (StepUpHistory history : histories) {
            if (history.caseId() == null
                    && practices.listPractices().stream()
                            .noneMatch(each -> each.id().equals(history.id()))) {
                all.add(peer(history, practices));
            }
        }
        for (Practice practice : practices.listPractices()) {
            StepUpHistory history = histories.stream()
                    .filter(each -> practice.id().equals(each.id()))
                    .findFirst()
                    .orElse(null);
            all.add(peer(practice, history, practices));
        }
        return List.copyOf(all);
    }

    private static Peer peer(Precedent precedent, @Nullable StepUpHistory history, Practices practices) {
        List<Peer.Step> steps = new ArrayList<>();
        if (history == null) {
            FiscalYear since = precedent.since().value();
            steps.add(new Peer.Step(since, null, List.of(), sourced(precedent.headline(), practices)));
        } else {
            steps.addAll(steps(history, practices));
        }
        String area = precedent.area().map(each -> each.value().ja()).orElse("");
        String areaEnglish = precedent.area().map(each -> each.value().en()).orElse("");
        LocalText name = new LocalText(
                precedent.municipality().fullName() + (area.isEmpty() ? "" : "（" + area + "）"),
                precedent.municipality().name() + ", "
                        + precedent.municipality().prefecture().englishName()
                        + (areaEnglish.isEmpty() ? "" : " (" + areaEnglish + ")"));
        return new Peer(
                precedent.id(),
                "/precedent/" + precedent.id(),
                name,
                precedent.municipality().prefecture(),
                List.of(precedent.municipality()),
                precedent.population().value(),
                precedent.technicalStaff().value(),
                Set.copyOf(precedent.sectorValues()),
                precedent.snow().map(snow -> sourced(snow, practices)).orElse(null),
                null,
                null,
                precedent.contractMonths().value(),
                sourced(precedent.headline(), practices),
                precedent.types().stream().map(type -> sourced(type, practices)).toList(),
                precedent.bundles().stream()
                        .map(bundle -> sourced(bundle, practices))
                        .toList(),
                steps,
                List.of(sourced(precedent.amountAsPrinted(), practices)),
                precedent.effects().stream()
                        .map(effect -> sourced(effect, practices))
                        .toList());
    }

    private static Peer peer(StepUpHistory history, Practices practices) {
        List<Peer.Step> steps = steps(history, practices);
        return new Peer(
                history.id(),
                null,
                history.name(),
                history.prefecture(),
                List.of(),
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                steps.getFirst().text(),
                List.of(),
                List.of(),
                steps,
                List.of(),
                List.of());
    }

    private static Peer peer(Practice practice, @Nullable StepUpHistory history, Practices practices) {
        List<Peer.Step> steps = new ArrayList<>();
        if (history != null) {
            steps.addAll(steps(history, practices));
        }
        practice.phases()
                .forEach(
                        phase -> steps.add(new Peer.Step(phase.from(), phase.untilYear(), phase.axes(), phase.text())));
        return new Peer(
                practice.id(),
                null,
                practice.name(),
                practice.prefecture(),
                practice.municipalities(),
                null,
                null,
                Set.copyOf(practice.sectors()),
                practice.snowText(),
                practice.roadKm(),
                practice.roadWhat(),
                null,
                practice.what(),
                practice.types(),
                practice.bundles(),
                steps,
                practice.facts(),
                practice.effects());
    }

    private static List<Peer.Step> steps(StepUpHistory history, Practices practices) {
        SourcePage page = practices.getSource(history.citation().pageId());
        return history.phases().stream()
                .map(phase -> new Peer.Step(
                        phase.from(), phase.untilYear(), phase.axes(), new Sourced<>(phase.text(), page, null)))
                .toList();
    }

    private static <T> Sourced<T> sourced(Cited<T> fact, Practices practices) {
        return new Sourced<>(
                fact.value(),
                practices.getSource(fact.citation().pageId()),
                fact.citation().readingText());
    }
}

package org.tabane.precedent.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tabane.precedent.Answer;
import org.tabane.precedent.FitQuestion;
import org.tabane.precedent.OwnRecords;
import org.tabane.precedent.Peer;
import org.tabane.precedent.TypeAdvice;
import org.tabane.shell.Frame;

/** What speaks for and against the types, in words. */
final class TypeShowing {

    private static final int PEERS = 4;
    private static final List<String> KNOWN = List.of("towns", "people", "decline", "neighbours", "nearest");

    private final Frame frame;
    private final PrecedentWords words;
    private final TypeAnswers.Answered answered;
    private final Map<String, FitQuestion> questions;

    TypeShowing(Frame frame, TypeAnswers.Answered answered, List<FitQuestion> questions) {
        this.frame = frame;
        this.words = new PrecedentWords(frame);
        this.answered = answered;
        this.questions = questions.stream().collect(Collectors.toMap(FitQuestion::id, question -> question));
    }

    /** What the public facts say of the towns. */
    List<String> known() {
        List<String> known = new ArrayList<>();
        for (String fact : KNOWN) {
            answered.facts()
                    .number(fact)
                    .ifPresent(value -> known.add(frame.text("precedent.type.known." + fact, number(value))));
        }
        return known;
    }

    /** What the published figures lack, and what stands in for it. */
    List<String> gaps() {
        return new TownGaps(frame).ofTypes(answered.towns().towns());
    }

    /** The published number a question is answered with, where nobody typed another. */
    Optional<OwnRecords.PublishedStaff> published(FitQuestion question) {
        return question.id().equals("staff") ? answered.staff() : Optional.empty();
    }

    /** What the reasons take for the answer to a question: typed, chosen or published, otherwise unknown. */
    String said(FitQuestion question) {
        String unknown = frame.text(Answer.UNKNOWN.messageKey());
        TypeQuery query = answered.query();
        String unit = question.unit().map(words::text).orElse("");
        return switch (question.kind()) {
            case NUMBER ->
                published(question)
                        .map(staff -> frame.text(
                                "precedent.type.published", number(BigDecimal.valueOf(staff.people())), unit))
                        .orElseGet(() -> query.readNumbers().containsKey(question.id())
                                ? query.numbers().get(question.id()) + " " + unit
                                : unknown);
            case ANSWER ->
                frame.text(query.answers()
                        .getOrDefault(question.id(), Answer.UNKNOWN)
                        .messageKey());
            case SECTORS ->
                query.sectors().isEmpty()
                        ? unknown
                        : LikenessQuery.SECTORS.stream()
                                .filter(query.sectors()::contains)
                                .map(sector -> frame.text(sector.messageKey()))
                                .collect(Collectors.joining("・"));
        };
    }

    List<TypePageView.Option> options(boolean types) {
        return answered.fits().stream()
                .filter(fit -> fit.option().isType() == types)
                .map(this::option)
                .toList();
    }

    private TypePageView.Option option(TypeAdvice.Fit fit) {
        List<Peer> peers = TypeAnswers.inOrder(answered, fit.peers());
        return new TypePageView.Option(
                fit.option().parameter(),
                frame.text(fit.option().messageKey()),
                frame.text("precedent.type.about." + fit.option().parameter()),
                fit.reasons().stream().map(this::reason).toList(),
                fit.counterReasons().stream().map(this::reason).toList(),
                fit.checks().stream().map(this::reason).toList(),
                fit.open().stream().map(this::question).distinct().toList(),
                peers.stream().limit(PEERS).map(this::peer).toList(),
                peers.size(),
                Math.max(0, peers.size() - PEERS));
    }

    private String question(String fact) {
        FitQuestion question = questions.get(fact.equals("sectorCount") ? "sectors" : fact);
        if (question != null) {
            return words.text(question.text());
        }
        return frame.text(answered.towns().towns().isEmpty() ? "precedent.towns" : "precedent.type.open.outlook");
    }

    private TypePageView.Reason reason(TypeAdvice.Reason reason) {
        String text = words.text(reason.text());
        return new TypePageView.Reason(
                reason.value().map(value -> text.replace("{0}", number(value))).orElse(text),
                reason.assumption(),
                reason.sources().stream().map(words::cite).toList());
    }

    private TypePageView.PeerLine peer(Peer peer) {
        return new TypePageView.PeerLine(
                words.text(peer.name()),
                peer.url(),
                words.text(peer.what().value()),
                words.cite(peer.what().source()));
    }

    private String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return frame.format().numberText(plain, Math.max(0, plain.scale()));
    }
}

package org.tabane.precedent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.DocumentWriter;
import org.tabane.document.Report;
import org.tabane.precedent.Answer;
import org.tabane.precedent.FitQuestion;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.TownsAsked;
import org.tabane.precedent.TypeAdvice;
import org.tabane.region.Municipality;
import org.tabane.shell.Download;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;
import org.tabane.shell.View;

/** Which type fits us 「どの型が合うか」: reasons and counter-reasons, open to everyone. Only reads; everything stands in the address. */
@Controller
class TypeController {

    static final String URL = "/precedent/type";

    private static final List<String> GROUPS = List.of("people", "work", "ties");

    private final TypeAdvice advice;
    private final TypeAnswers answers;
    private final Precedents precedents;
    private final DocumentWriter documents;
    private final KeepWords keep;

    TypeController(
            TypeAdvice advice, TypeAnswers answers, Precedents precedents, DocumentWriter documents, KeepWords keep) {
        this.advice = advice;
        this.answers = answers;
        this.precedents = precedents;
        this.documents = documents;
        this.keep = keep;
    }

    @Bean
    static RoomEntry typeEntry() {
        return new RoomEntry(Room.BUNDLE, 5, "precedent.type", URL);
    }

    @GetMapping(URL)
    View page(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        TypeAnswers.Answered answered = answers.answer(parameters);
        TypeQuery query = answered.query();
        TypeShowing showing = new TypeShowing(frame, answered, advice.listQuestions());
        PrecedentWords words = new PrecedentWords(frame);
        String codes = answered.towns().codes();
        return new TypePageView(
                frame,
                LikenessController.townsText(answered.towns()),
                answered.towns().unknown(),
                LikenessPageView.Unclear.listOf(answered.towns(), asked -> query.url(URL, asked)),
                answered.records()
                        .map(found -> frame.text(
                                "precedent.type.recorded",
                                frame.format().fiscalYear(found.year()),
                                frame.text(found.weakest().messageKey())))
                        .orElse(null),
                answered.staff()
                        .map(staff -> LikenessController.staffFrom(frame, staff))
                        .orElse(null),
                showing.gaps(),
                groups(words, showing, query),
                LikenessController.sectorOptions(frame),
                query.sectors().stream()
                        .map(sector -> sector.name().toLowerCase(Locale.ROOT))
                        .toList(),
                query.answered() + (answered.staff().isPresent() ? 1 : 0),
                advice.listQuestions().size(),
                showing.known(),
                showing.options(true),
                showing.options(false),
                List.of(
                        new Link(frame.text("precedent.type.word"), query.url(URL + "/advice.docx", codes)),
                        new Link(frame.text("precedent.type.pdf"), query.url(URL + "/advice.pdf", codes))),
                words.source(precedents.presentation()),
                words.asOf(precedents.presentation()),
                keep.box(query.url(URL, codes), "type", frame.text("precedent.type.keep", names(answered.towns()))));
    }

    @GetMapping(URL + "/advice.docx")
    ResponseEntity<byte[]> word(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(frame, parameters, "docx", DocumentWriter::docx);
    }

    @GetMapping(URL + "/advice.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(frame, parameters, "pdf", DocumentWriter::pdf);
    }

    private ResponseEntity<byte[]> file(
            Frame frame,
            MultiValueMap<String, String> parameters,
            String ending,
            BiFunction<DocumentWriter, Report, byte[]> write) {
        TypeAnswers.Answered answered = answers.answer(parameters);
        Report report = new TypePaper(
                        frame,
                        answered,
                        advice.listQuestions(),
                        new TypeShowing(frame, answered, advice.listQuestions()),
                        precedents)
                .report();
        return Download.of(frame.text("precedent.type.file") + "." + ending, write.apply(documents, report));
    }

    private String names(TownsAsked towns) {
        return towns.towns().stream().map(Municipality::name).limit(3).collect(Collectors.joining("・"));
    }

    private List<TypePageView.Group> groups(PrecedentWords words, TypeShowing showing, TypeQuery query) {
        List<TypePageView.Group> groups = new ArrayList<>();
        for (String group : GROUPS) {
            groups.add(new TypePageView.Group(
                    words.frame().text("precedent.type.group." + group),
                    advice.listQuestions().stream()
                            .filter(question -> question.group().equals(group))
                            .map(question -> question(words, showing, query, question))
                            .toList()));
        }
        return groups;
    }

    private static TypePageView.Question question(
            PrecedentWords words, TypeShowing showing, TypeQuery query, FitQuestion question) {
        String fault = query.faults().get(question.id());
        String typed = query.numbers().getOrDefault(question.id(), "");
        return new TypePageView.Question(
                question.id(),
                question.kind().name().toLowerCase(Locale.ROOT),
                words.text(question.text()),
                question.unit().map(words::text).orElse(null),
                question.hint().map(words::text).orElse(null),
                question.kind() == FitQuestion.Kind.ANSWER
                        ? query.answers()
                                .getOrDefault(question.id(), Answer.UNKNOWN)
                                .parameter()
                        : typed,
                showing.said(question),
                fault == null ? null : words.frame().text(fault, typed));
    }
}

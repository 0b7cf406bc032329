package org.tabane.shell;

import java.util.List;
import java.util.stream.Stream;

/**
 * The help page: the first steps, the guide's questions that this version answers, the words, the keys, and whom to ask.
 *
 * @param questions the guide's questions by number, in the guide's wording
 * @param terms the glossary
 */
public record HelpPageView(Frame frame, List<Question> questions, List<Term> terms) implements View {

    private static final List<String> QUESTIONS = List.of("2-4", "2-7", "2-9", "6-2");
    private static final List<String> TERMS = List.of(
            "group",
            "cooperation",
            "comprehensiveContract",
            "specification",
            "serviceLevel",
            "paymentBasis",
            "instructionCeiling",
            "measuredWork",
            "verification",
            "commitment",
            "sounding",
            "delivery",
            "freedHours",
            "delegation",
            "parties",
            "inspection",
            "conditionGrade",
            "maintenance",
            "evidence",
            "percentiles",
            "steps",
            "code");

    public HelpPageView {
        questions = List.copyOf(questions);
        terms = List.copyOf(terms);
    }

    /** A question of the guide, where it stands, its answer in short, and what Tabane does about it. */
    public record Question(String number, String step, String question, String answer, String here) {}

    /** A word, the same in the other language, and what it means here. */
    public record Term(String word, String other, String meaning) {}

    static HelpPageView of(Frame frame) {
        Stream<Question> questions = QUESTIONS.stream().map(n -> {
            var key = "shell.help.q" + n;
            return new Question(
                    "Q" + n,
                    frame.text(key + ".step"),
                    frame.text(key + ".question"),
                    frame.text(key + ".answer"),
                    frame.text(key + ".here"));
        });
        Stream<Term> terms = TERMS.stream().map(t -> {
            var key = "shell.term." + t;
            return new Term(frame.text(key), frame.text(key + ".other"), frame.text(key + ".meaning"));
        });
        return new HelpPageView(frame, questions.toList(), terms.toList());
    }
}

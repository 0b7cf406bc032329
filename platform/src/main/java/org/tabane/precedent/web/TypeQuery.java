package org.tabane.precedent.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.tabane.precedent.Answer;
import org.tabane.precedent.FitQuestion;
import org.tabane.shared.Sector;

/**
 * The answers of the questionnaire as they stand in the address.
 *
 * @param numbers what was typed, by question; only what is not blank
 * @param answers by question; only yes and no
 * @param faults message keys of numbers that cannot be read, by question
 */
record TypeQuery(
        String towns,
        Map<String, String> numbers,
        Map<String, Answer> answers,
        Set<Sector> sectors,
        Map<String, String> faults) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    static TypeQuery of(List<FitQuestion> questions, MultiValueMap<String, String> parameters) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        for (FitQuestion question : questions) {
            String text = LikenessQuery.text(parameters, question.id());
            if (question.kind() == FitQuestion.Kind.NUMBER && !text.isEmpty()) {
                numbers.put(question.id(), text);
                if (LikenessQuery.number(text, MOST).isEmpty()) {
                    faults.put(question.id(), "precedent.type.fault.number");
                }
            }
            if (question.kind() == FitQuestion.Kind.ANSWER && Answer.parse(text) != Answer.UNKNOWN) {
                answers.put(question.id(), Answer.parse(text));
            }
        }
        return new TypeQuery(
                LikenessQuery.text(parameters, "towns"),
                numbers,
                answers,
                LikenessQuery.sectors(parameters.getOrDefault("sector", List.of())),
                faults);
    }

    /** The numbers that can be read. */
    Map<String, BigDecimal> readNumbers() {
        Map<String, BigDecimal> read = new LinkedHashMap<>();
        numbers.forEach((id, text) -> LikenessQuery.number(text, MOST).ifPresent(number -> read.put(id, number)));
        return read;
    }

    /** How many questions have an answer. */
    int answered() {
        return numbers.size() - faults.size() + answers.size() + (sectors.isEmpty() ? 0 : 1);
    }

    /** The address that says the same, with the towns by code. */
    String url(String path, String codes) {
        StringBuilder url = new StringBuilder(path).append("?towns=").append(LikenessQuery.encoded(codes));
        numbers.forEach((id, text) -> url.append('&').append(id).append('=').append(LikenessQuery.encoded(text)));
        answers.forEach((id, answer) -> url.append('&').append(id).append('=').append(answer.parameter()));
        for (Sector sector : LikenessQuery.SECTORS) {
            if (sectors.contains(sector)) {
                url.append("&sector=").append(sector.name().toLowerCase(Locale.ROOT));
            }
        }
        return url.toString();
    }
}

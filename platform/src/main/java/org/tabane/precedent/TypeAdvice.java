package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reasons for and against each type and bundle 「どの型が合うか」, by the rules of {@code precedent/type-rules.yml}. There is no score and no
 * verdict: a rule speaks when all its conditions are known and hold, and says where it comes from.
 */
@Component
public class TypeAdvice {

    private static final String RESOURCE = "precedent/type-rules.yml";

    private final Supplier<Rules> rules;
    private final Peers peers;

    public TypeAdvice(Practices practices, Peers peers) {
        this.peers = peers;
        rules = SingletonSupplier.of(() -> Rules.read(practices));
    }

    /** Which way a rule speaks. */
    public enum Side {
        /** 「理由」 */
        FOR,
        /** 「反対の理由」 */
        AGAINST,
        /** 「先に確かめること」 */
        CHECK
    }

    /**
     * A rule that spoke.
     *
     * @param value the number of its first condition, to be written into the text; empty where the text needs none
     * @param assumption whether the reasoning is ours and not a source's
     */
    public record Reason(LocalText text, Optional<BigDecimal> value, List<SourcePage> sources, boolean assumption) {
        public Reason {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What speaks for and against an option.
     *
     * @param open questions without an answer on which further rules depend
     * @param peers those recorded to have done so
     */
    public record Fit(
            FitOption option,
            List<Reason> reasons,
            List<Reason> counterReasons,
            List<Reason> checks,
            Set<String> open,
            List<Peer> peers) {
        public Fit {
            reasons = List.copyOf(reasons);
            counterReasons = List.copyOf(counterReasons);
            checks = List.copyOf(checks);
            peers = List.copyOf(peers);
        }
    }

    /** The questions in the order of the file. */
    public List<FitQuestion> listQuestions() {
        return rules.get().questions;
    }

    /** All options in the guide's order, whatever speaks for them. */
    public List<Fit> weigh(FitFacts facts) {
        return List.of(FitOption.values()).stream()
                .map(option -> weigh(option, facts))
                .toList();
    }

    private Fit weigh(FitOption option, FitFacts facts) {
        List<Reason> reasons = new ArrayList<>();
        List<Reason> against = new ArrayList<>();
        List<Reason> checks = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>();
        for (Rule rule : rules.get().rules) {
            if (rule.option != option) {
                continue;
            }
            rule.when.stream()
                    .map(FitFacts.Condition::fact)
                    .filter(fact -> !facts.isKnown(fact))
                    .forEach(open::add);
            if (rule.when.stream().allMatch(facts::holds)) {
                List<Reason> side = switch (rule.side) {
                    case FOR -> reasons;
                    case AGAINST -> against;
                    case CHECK -> checks;
                };
                side.add(new Reason(
                        rule.text,
                        rule.when.isEmpty()
                                ? Optional.empty()
                                : facts.number(rule.when.getFirst().fact()),
                        rule.sources,
                        rule.assumption));
            }
        }
        return new Fit(option, reasons, against, checks, open, option.peersOf(peers));
    }

    private record Rule(
            FitOption option,
            Side side,
            List<FitFacts.Condition> when,
            LocalText text,
            List<SourcePage> sources,
            boolean assumption) {}

    private record Rules(List<FitQuestion> questions, List<Rule> rules) {

        static Rules read(Practices practices) {
            FactBlock root = FactBlock.ofResource(RESOURCE);
            return new Rules(
                    root.blocks("questions").stream().map(Rules::question).toList(),
                    root.blocks("rules").stream()
                            .map(block -> rule(block, practices))
                            .toList());
        }

        private static FitQuestion question(FactBlock block) {
            FitQuestion question = new FitQuestion(
                    block.words("id"),
                    FitQuestion.Kind.valueOf(block.words("kind")),
                    block.words("group"),
                    block.text("text"),
                    block.findText("unit").orElse(null),
                    block.findText("hint").orElse(null));
            block.requireAllRead();
            return question;
        }

        private static Rule rule(FactBlock block, Practices practices) {
            Rule rule = new Rule(
                    FitOption.valueOf(block.words("option")),
                    Side.valueOf(block.words("side")),
                    block.blocks("when").stream().map(Rules::condition).toList(),
                    block.text("text"),
                    block.wordList("sources").stream().map(practices::getSource).toList(),
                    block.findWords("assumption").filter("true"::equals).isPresent());
            block.requireAllRead();
            if (rule.sources.isEmpty() && !rule.assumption) {
                throw new IllegalStateException(
                        "Rule (" + rule.text.ja() + ") in " + RESOURCE + " has no source and is no assumption.");
            }
            return rule;
        }

        private static FitFacts.Condition condition(FactBlock block) {
            FitFacts.Condition condition = new FitFacts.Condition(
                    block.words("fact"),
                    block.findWords("atLeast").map(BigDecimal::new).orElse(null),
                    block.findWords("atMost").map(BigDecimal::new).orElse(null),
                    block.findWords("is").orElse(null));
            block.requireAllRead();
            return condition;
        }
    }
}

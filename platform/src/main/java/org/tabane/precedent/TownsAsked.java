package org.tabane.precedent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;

/**
 * The towns a person named in one field, by code or name, separated by commas or spaces 「対象の市区町村」. What is not clear is kept to be asked
 * again, never guessed.
 *
 * @param towns those that are clear, each once, in the order named
 * @param unknown words that name no municipality
 * @param unclear words that name several, with all of them
 */
public record TownsAsked(List<Municipality> towns, List<String> unknown, List<Unclear> unclear) {

    /** The most towns taken at once. */
    public static final int MOST = 60;

    /** As many may stand in the heading of a paper with their names. */
    public static final int FEW = 4;

    /** A word that names several municipalities. */
    public record Unclear(String word, List<Municipality> candidates) {
        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }

    public TownsAsked {
        towns = List.copyOf(towns);
        unknown = List.copyOf(unknown);
        unclear = List.copyOf(unclear);
    }

    public static TownsAsked of(Municipalities municipalities, String text) {
        List<Municipality> towns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Unclear> unclear = new ArrayList<>();
        Arrays.stream(text.split("[,、，・\\s　]+", -1))
                .filter(word -> !word.isBlank())
                .limit(MOST)
                .forEach(word -> {
                    List<Municipality> named = municipalities.findNamed(word);
                    if (named.size() == 1) {
                        if (!towns.contains(named.getFirst())) {
                            towns.add(named.getFirst());
                        }
                    } else if (named.isEmpty()) {
                        unknown.add(word);
                    } else {
                        unclear.add(new Unclear(word, named));
                    }
                });
        return new TownsAsked(towns, unknown, unclear);
    }

    /** The codes of the clear ones, joined with commas, as an address says them. */
    public String codes() {
        return String.join(",", towns.stream().map(town -> town.code().value()).toList());
    }

    /** The same with one town more, such as the one meant by a word that was not clear. */
    public String codesWith(Municipality town) {
        return towns.isEmpty()
                ? town.code().value()
                : codes() + "," + town.code().value();
    }
}

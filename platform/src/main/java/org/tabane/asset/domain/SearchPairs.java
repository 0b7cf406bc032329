package org.tabane.asset.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tabane.asset.AssetContent;

/**
 * The pairs of neighbouring characters text is found by: Japanese has no word breaks, and a pair is the shortest thing people
 * search for. A text can contain a word only if it has all the word's pairs; whether it does is checked afterwards.
 */
public final class SearchPairs {

    private SearchPairs() {}

    /** The distinct pairs of what an asset is found by: name, number, route, address and owner. */
    public static Integer[] of(AssetContent content) {
        return pairs(IntStream.concat(
                IntStream.concat(
                        IntStream.concat(of(content.name()), of(content.kana())),
                        IntStream.concat(of(content.code()), of(content.route()))),
                IntStream.concat(
                        of(content.address()), IntStream.concat(of(content.ownerName()), of(content.ownerOffice())))));
    }

    /** The pairs of all words; empty when every word is a single character. */
    public static Integer[] of(List<String> words) {
        return pairs(words.stream().flatMapToInt(SearchPairs::of));
    }

    /** What a person typed, as words to be found, folded as stored text is. */
    public static List<String> words(String typed) {
        return Arrays.stream(folded(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .toList();
    }

    /** Compatibility forms and capitals taken away: Ｋ１ and k1 are the same. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static IntStream of(String text) {
        String folded = folded(text);
        return IntStream.range(0, Math.max(0, folded.length() - 1))
                .filter(i -> !Character.isWhitespace(folded.charAt(i)) && !Character.isWhitespace(folded.charAt(i + 1)))
                .map(i -> folded.charAt(i) << 16 | folded.charAt(i + 1));
    }

    private static Integer[] pairs(IntStream pairs) {
        return pairs.distinct().boxed().toArray(Integer[]::new);
    }
}

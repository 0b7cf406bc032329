package org.tabane.asset.domain;

import java.util.regex.Pattern;
import org.tabane.asset.AssetContent;

/** The name an asset is sorted by: its reading where there is one, with numbers in their own order (2号橋 before 10号橋). */
public final class SortName {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 120;

    private SortName() {}

    public static String of(AssetContent content) {
        String folded = SearchPairs.folded(content.kana().isBlank() ? content.name() : content.kana());
        String padded = NUMBER.matcher(folded)
                .replaceAll(number -> "0".repeat(9 - number.group().length()) + number.group());
        return padded.length() <= LONGEST ? padded : padded.substring(0, LONGEST);
    }
}

package org.tabane.region;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tabane.shared.Prefecture;

/**
 * Finds municipalities by what people type: full- or half-width, with or without prefecture, district and suffix, ヶ or ケ or
 * が, old or new character forms.
 */
final class MunicipalityNames {

    /** Forms of one character met in files, each to the form it is compared in. Both sides are folded, so no name is altered. */
    private static final Map<Character, Character> VARIANTS = Map.ofEntries(
            Map.entry('ヶ', 'ケ'),
            Map.entry('が', 'ケ'),
            Map.entry('ガ', 'ケ'),
            Map.entry('ヵ', 'ケ'),
            Map.entry('箇', 'ケ'),
            Map.entry('个', 'ケ'),
            Map.entry('ノ', 'の'),
            Map.entry('之', 'の'),
            Map.entry('龍', '竜'),
            Map.entry('檮', '梼'),
            Map.entry('鰺', '鯵'),
            Map.entry('竈', '釜'),
            Map.entry('曾', '曽'),
            Map.entry('檜', '桧'),
            Map.entry('舘', '館'),
            Map.entry('富', '冨'),
            Map.entry('諫', '諌'),
            Map.entry('嶋', '島'),
            Map.entry('嶌', '島'),
            Map.entry('澤', '沢'),
            Map.entry('濱', '浜'),
            Map.entry('邊', '辺'),
            Map.entry('邉', '辺'),
            Map.entry('齋', '斎'),
            Map.entry('廣', '広'),
            Map.entry('國', '国'),
            Map.entry('會', '会'),
            Map.entry('瀧', '滝'),
            Map.entry('條', '条'),
            Map.entry('關', '関'),
            Map.entry('眞', '真'),
            Map.entry('髙', '高'),
            Map.entry('﨑', '崎'),
            Map.entry('壹', '壱'),
            Map.entry('彌', '弥'),
            Map.entry('驛', '駅'),
            Map.entry('繩', '縄'),
            Map.entry('遙', '遥'));

    /** How well a text names a municipality, best first. */
    private enum Fit {
        CODE,
        WHOLE_NAME,
        WITHOUT_SUFFIX,
        WARD_OF,
        DISTRICT,
        BEGINS,
        CONTAINS,
        PREFECTURE,
        NONE
    }

    private record Entry(
            Municipality municipality,
            String prefecture,
            String prefectureStem,
            String district,
            String name,
            String stem) {}

    private record Match(Municipality municipality, Fit fit) {}

    private final List<Entry> entries;
    private final Map<String, List<Municipality>> byWholeName = new HashMap<>();
    private final Map<String, List<Municipality>> byNameWithoutSuffix = new HashMap<>();

    MunicipalityNames(List<Municipality> municipalities) {
        entries = municipalities.stream().map(MunicipalityNames::entry).toList();
        for (Entry entry : entries) {
            Municipality municipality = entry.municipality;
            byWholeName.put(municipality.code().value(), List.of(municipality));
            byWholeName.put(municipality.code().fiveDigits(), List.of(municipality));
            for (String place : places(entry)) {
                add(byWholeName, place + entry.name, municipality);
                add(byNameWithoutSuffix, place + entry.stem, municipality);
            }
        }
    }

    /** What may stand before a name: nothing, the district, the prefecture with or without its suffix, or both. */
    private static Set<String> places(Entry entry) {
        return Stream.of("", entry.prefecture, entry.prefectureStem)
                .flatMap(prefecture -> Stream.of(prefecture, prefecture + entry.district))
                .collect(Collectors.toSet());
    }

    private static void add(Map<String, List<Municipality>> index, String name, Municipality municipality) {
        index.computeIfAbsent(name, key -> new ArrayList<>(1)).add(municipality);
    }

    /** All that fit the text, best first, then in code order. */
    List<Municipality> find(String text) {
        String typed = fold(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> new Match(entry.municipality, fit(typed, entry)))
                .filter(match -> match.fit != Fit.NONE)
                .sorted(Comparator.comparing(Match::fit).thenComparing(match -> match.municipality.code()))
                .map(Match::municipality)
                .toList();
    }

    /**
     * Those the text names outright: by code or whole name, or failing that by name without 市・区・町・村. Several if the name
     * is shared, none if the text is only a part of a name.
     */
    List<Municipality> findNamed(String text) {
        String typed = fold(text);
        List<Municipality> whole = byWholeName.getOrDefault(typed, List.of());
        return whole.isEmpty() ? List.copyOf(byNameWithoutSuffix.getOrDefault(typed, List.of())) : List.copyOf(whole);
    }

    /** The prefecture a text names, with or without suffix, or in English. */
    static Optional<Prefecture> findPrefecture(String text) {
        String typed = fold(text);
        for (Prefecture prefecture : Prefecture.values()) {
            if (typed.equals(fold(prefecture.japaneseName()))
                    || typed.equals(stem(fold(prefecture.japaneseName())))
                    || typed.equalsIgnoreCase(prefecture.englishName())) {
                return Optional.of(prefecture);
            }
        }
        return Optional.empty();
    }

    private static Fit fit(String typed, Entry entry) {
        if (isDigits(typed)) {
            return typed.equals(entry.municipality.code().value())
                            || typed.equals(entry.municipality.code().fiveDigits())
                    ? Fit.CODE
                    : Fit.NONE;
        }
        Fit best = fitName(typed, entry);
        if (typed.startsWith(entry.prefectureStem)) {
            best = better(best, fitName(typed.substring(entry.prefectureStem.length()), entry));
        }
        if (typed.startsWith(entry.prefecture)) {
            best = better(best, fitName(typed.substring(entry.prefecture.length()), entry));
        }
        boolean wholePrefecture = typed.equals(entry.prefecture)
                || typed.equals(entry.prefectureStem)
                || typed.equalsIgnoreCase(entry.municipality.prefecture().englishName());
        return wholePrefecture ? better(best, Fit.PREFECTURE) : best;
    }

    private static Fit fitName(String typed, Entry entry) {
        if (typed.isEmpty()) {
            return Fit.NONE;
        }
        Fit best = fitBareName(typed, entry);
        if (!entry.district.isEmpty() && typed.startsWith(entry.district)) {
            String rest = typed.substring(entry.district.length());
            best = better(best, rest.isEmpty() ? Fit.DISTRICT : fitBareName(rest, entry));
        }
        return best;
    }

    private static Fit fitBareName(String typed, Entry entry) {
        if (typed.equals(entry.name)) {
            return Fit.WHOLE_NAME;
        }
        if (typed.equals(entry.stem)) {
            return Fit.WITHOUT_SUFFIX;
        }
        if (entry.municipality.isDesignatedCity() && typed.startsWith(entry.name) && typed.endsWith("区")) {
            return Fit.WARD_OF;
        }
        if (entry.name.startsWith(typed)) {
            return Fit.BEGINS;
        }
        return entry.name.contains(typed) ? Fit.CONTAINS : Fit.NONE;
    }

    private static Fit better(Fit one, Fit other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Entry entry(Municipality municipality) {
        String prefecture = fold(municipality.prefecture().japaneseName());
        String name = fold(municipality.name());
        return new Entry(municipality, prefecture, stem(prefecture), fold(municipality.district()), name, stem(name));
    }

    /** The name without its last character; 北海道 stays whole. */
    private static String stem(String name) {
        return name.endsWith("道") ? name : name.substring(0, name.length() - 1);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            out.append(VARIANTS.getOrDefault(c, c));
        }
        return out.toString();
    }
}

package org.tabane.asset.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tabane.asset.domain.SearchPairs;
import org.tabane.storage.Tenancy;

/**
 * Finds which assets hold the words of a search, if they are few. Turning pages asks for the same words again and again; what was found
 * is kept for the readers of the same registers until something is recorded in one of them.
 */
@Component
class SearchMatches {
    /** With more matches than this, walking a list in its order finds a page faster than looking up all of them. */
    static final int FEW = 2_000;

    private static final int KEPT = 100;

    private final JdbcClient jdbc;
    private final Map<Asked, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Kept> eldest) {
            return size() > KEPT;
        }
    };

    SearchMatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Asked(Set<UUID> readable, List<String> words) {}

    private record Kept(Optional<UUID> lastBatch, Matches matches) {}

    /**
     * What a search found.
     *
     * @param few all assets that hold the words; {@code null} where they are many or the words too short to look them up
     * @param many whether more than {@value #FEW} hold them
     */
    record Matches(UUID @Nullable [] few, boolean many) {}

    /** @param words as {@link SearchPairs#words} folds them, at least one */
    Matches find(List<String> words) {
        Integer[] pairs = SearchPairs.of(words);
        if (pairs.length == 0) {
            return new Matches(null, false);
        }
        Asked asked = new Asked(Tenancy.current().readable(), words);
        Optional<UUID> lastBatch = lastBatch();
        synchronized (kept) {
            Kept known = kept.get(asked);
            if (known != null && known.lastBatch().equals(lastBatch)) {
                return known.matches();
            }
        }
        Matches found = look(pairs, words);
        synchronized (kept) {
            kept.put(asked, new Kept(lastBatch, found));
        }
        return found;
    }

    private Matches look(Integer[] pairs, List<String> words) {
        List<UUID> ids = jdbc.sql("select asset_id from asset.matching(:pairs, :words, :most)")
                .param("pairs", pairs)
                .param("words", patterns(words))
                .param("most", FEW + 1)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        return ids.size() > FEW ? new Matches(null, true) : new Matches(ids.toArray(UUID[]::new), false);
    }

    /** Every change of the register begins with a batch. */
    private Optional<UUID> lastBatch() {
        return jdbc.sql("select id from asset.batch order by recorded_at desc, id desc limit 1")
                .query((row, index) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The words as patterns for {@code like all}. */
    static String[] patterns(List<String> words) {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}

package org.tabane.asset.jdbc;

import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tabane.asset.AssetKind;
import org.tabane.asset.domain.SearchPairs;
import org.tabane.shared.Sector;
import org.tabane.storage.Tenancy;

/**
 * Finds which assets hold the words of a search and fit what else it asks, if they are few. Turning pages asks for the same words again and again; what was found
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

    private record Asked(Set<UUID> readable, List<String> words, Narrowing narrowing) {}

    private record Kept(long batches, Matches matches) {}

    /**
     * What a search found.
     *
     * @param few all assets that hold the words; {@code null} where they are many or the words too short to look them up
     * @param many whether more than {@value #FEW} hold them
     */
    record Matches(UUID @Nullable [] few, boolean many) {}

    /** @param words as {@link SearchPairs#words} folds them, at least one */
    Matches find(List<String> words, Narrowing narrowing) {
        Integer[] pairs = SearchPairs.of(words);
        if (pairs.length == 0) {
            return new Matches(null, false);
        }
        Asked asked = new Asked(Tenancy.current().readable(), words, narrowing);
        long batches = countBatches();
        synchronized (kept) {
            Kept known = kept.get(asked);
            if (known != null && known.batches() == batches) {
                return known.matches();
            }
        }
        Matches found = look(pairs, words, narrowing);
        synchronized (kept) {
            kept.put(asked, new Kept(batches, found));
        }
        return found;
    }

    private Matches look(Integer[] pairs, List<String> words, Narrowing narrowing) {
        Sector sector = narrowing.sector();
        AssetKind kind = narrowing.kind();
        List<UUID> ids = jdbc.sql(
                        "select asset_id from asset.matching(:pairs, :words, :sector, :kind, :grade, :builtFrom, :builtUntil, :most)")
                .param("pairs", pairs)
                .param("words", patterns(words))
                .param("sector", sector == null ? null : sector.name(), Types.VARCHAR)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("grade", narrowing.gradeOrder(), Types.INTEGER)
                .param("builtFrom", narrowing.builtFrom(), Types.INTEGER)
                .param("builtUntil", narrowing.builtUntil(), Types.INTEGER)
                .param("most", FEW + 1)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        return ids.size() > FEW ? new Matches(null, true) : new Matches(ids.toArray(UUID[]::new), false);
    }

    /** Every change of a register begins with a batch, and none is ever removed. */
    private long countBatches() {
        return jdbc.sql("select count(*) from asset.batch").query(Long.class).single();
    }

    /** The words as patterns for {@code like all}. */
    static String[] patterns(List<String> words) {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}

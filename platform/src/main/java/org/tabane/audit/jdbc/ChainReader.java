package org.tabane.audit.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.tabane.audit.AuditEntry;

/** All chains, read over a connection of the database's owner for verification. */
public final class ChainReader {

    private ChainReader() {}

    /** The end of a chain, as its own table keeps it. */
    public record Head(long sequence, String hash) {}

    public static Map<UUID, Head> heads(Connection owner) throws SQLException {
        Map<UUID, Head> heads = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery("select organisation_id, sequence, hash from audit.chain_head")) {
            while (row.next()) {
                heads.put(row.getObject(1, UUID.class), new Head(row.getLong(2), row.getString(3)));
            }
        }
        return heads;
    }

    /** Chain by chain, each in the order of its sequence; inside a transaction only a few thousand rows are held at a time. */
    public static void forEachEntry(Connection owner, Consumer<AuditEntry> each) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.setFetchSize(2_000);
            try (ResultSet row =
                    statement.executeQuery(AuditStore.SELECT + " order by e.organisation_id, e.sequence")) {
                while (row.next()) {
                    each.accept(AuditStore.entry(row, 0));
                }
            }
        }
    }
}

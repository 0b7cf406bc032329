package org.tabane.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Gives every transaction its tenant context, signed with a key the application role cannot read, so that not even
 * raw SQL run as that role can name another organisation.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

    private final transient byte[] key;

    TenantTransactionManager(DataSource dataSource, byte[] key) {
        super(dataSource);
        this.key = key.clone();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        try (PreparedStatement set = connection.prepareStatement("select set_config('tabane.context', ?, true)")) {
            set.setString(1, sign(Tenancy.current().payload(), key));
            set.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The tenant context could not be set.", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }

    /** {@code payload#mac} with mac = SHA-256(key · SHA-256(key · payload)), as {@code storage.verified_context()} checks it. */
    static String sign(String payload, byte[] key) {
        byte[] inner = sha256(key, payload.getBytes(StandardCharsets.UTF_8));
        return payload + "#" + HexFormat.of().formatHex(sha256(key, inner));
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

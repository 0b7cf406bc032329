package org.tabane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

@SpringBootTest
class ApplicationStartTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aTransactionCarriesTheTenantContextOfItsWork() {
        UUID town = UUID.randomUUID();
        Object seen = Tenancy.get(
                TenantContext.of(UUID.randomUUID(), Set.of(town), Set.of()),
                () -> transactions.execute(status -> jdbc.sql("select storage.readable_organisations()::text")
                        .query(String.class)
                        .single()));
        assertThat(seen).isEqualTo("{" + town + "}");
        assertThat((Object) transactions.execute(status -> jdbc.sql("select storage.readable_organisations()::text")
                        .query(String.class)
                        .single()))
                .isEqualTo("{}");
    }
}

package org.tabane.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Role;
import org.tabane.identity.UserId;

/** Accounts, their passwords (only in the platform's own context) and their memberships. */
@Repository
public class AccountStore {

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as its owner sees it. */
    public record Account(UserId id, String login, String displayName, String locale, int version) {}

    /** What sign-in compares; the hash is {@code null} where the person has not chosen a password yet. */
    public record Credential(UserId user, @Nullable String passwordHash, int version, boolean active) {}

    /** One of a person's organisations that is open to them. */
    public record Joined(
            Organisation organisation, Role role, @Nullable String department) {}

    /** A person as the administrator of an organisation sees them. */
    public record Colleague(
            UserId user,
            String login,
            String displayName,
            Role role,
            @Nullable String department,
            boolean active,
            int version) {}

    public boolean anyAccountExists() {
        return jdbc.sql("select exists (select from identity.user_account)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Account> findAccount(UserId id) {
        return jdbc.sql("select id, login, display_name, locale, version from identity.user_account where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Account(
                        new UserId(row.getObject("id", UUID.class)),
                        row.getString("login"),
                        row.getString("display_name"),
                        row.getString("locale"),
                        row.getInt("version")))
                .optional();
    }

    public Optional<Credential> findCredential(String login) {
        return jdbc.sql("""
                        select a.id, c.password_hash, coalesce(c.version, 0) as version,
                               exists (select from identity.membership m
                                        where m.user_id = a.id and m.ended_at is null) as active
                          from identity.user_account a left join identity.credential c on c.user_id = a.id
                         where a.login = :login""")
                .param("login", login)
                .query(AccountStore::credential)
                .optional();
    }

    public Optional<Credential> findCredential(UserId id) {
        return jdbc.sql("""
                        select a.id, c.password_hash, coalesce(c.version, 0) as version,
                               exists (select from identity.membership m
                                        where m.user_id = a.id and m.ended_at is null) as active
                          from identity.user_account a left join identity.credential c on c.user_id = a.id
                         where a.id = :id""")
                .param("id", id.value())
                .query(AccountStore::credential)
                .optional();
    }

    /** The organisations open to a person, the longest-standing first. */
    public List<Joined> listJoined(UserId id) {
        return jdbc.sql("select " + OrganisationStore.COLUMNS + """
                        , m.role, m.department
                          from identity.membership m join identity.organisation o on o.id = m.organisation_id
                         where m.user_id = :id and m.ended_at is null
                         order by m.since, o.local_government_code nulls last, o.name""")
                .param("id", id.value())
                .query((row, number) -> new Joined(
                        OrganisationStore.organisation(row, number),
                        Role.valueOf(row.getString("role")),
                        row.getString("department")))
                .list();
    }

    /** The people of an organisation, those whose membership ended last. */
    public List<Colleague> listColleagues(OrganisationId organisation) {
        return jdbc.sql("""
                        select a.id, a.login, a.display_name, m.role, m.department, m.ended_at is null as active, m.version
                          from identity.membership m join identity.user_account a on a.id = m.user_id
                         where m.organisation_id = :organisation
                         order by m.ended_at is not null, a.login""")
                .param("organisation", organisation.value())
                .query(AccountStore::colleague)
                .list();
    }

    public void insertAccount(UserId id, String login, String displayName, String locale, OffsetDateTime createdAt) {
        jdbc.sql("""
                        insert into identity.user_account (id, login, display_name, locale, created_at)
                        values (:id, :login, :displayName, :locale, :createdAt)""")
                .param("id", id.value())
                .param("login", login)
                .param("displayName", displayName)
                .param("locale", locale)
                .param("createdAt", createdAt)
                .update();
    }

    /** False where someone changed it since {@code version}. */
    public boolean updateAccount(UserId id, int version, String displayName, String locale) {
        return jdbc.sql("""
                        update identity.user_account set display_name = :displayName, locale = :locale, version = version + 1
                         where id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("displayName", displayName)
                        .param("locale", locale)
                        .update()
                == 1;
    }

    /** Sets the password; every earlier sign-in of this person ends, because the credential's version grows. */
    public int setPassword(UserId id, String passwordHash, OffsetDateTime changedAt) {
        return jdbc.sql("""
                        insert into identity.credential (user_id, password_hash, version, changed_at)
                        values (:id, :hash, 1, :changedAt)
                        on conflict (user_id) do update
                           set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                               version = credential.version + 1
                        returning version""")
                .param("id", id.value())
                .param("hash", passwordHash)
                .param("changedAt", changedAt)
                .query(Integer.class)
                .single();
    }

    public void insertMembership(
            UserId user, OrganisationId organisation, Role role, @Nullable String department, OffsetDateTime since) {
        jdbc.sql("""
                        insert into identity.membership (user_id, organisation_id, role, department, since)
                        values (:user, :organisation, :role, :department, :since)""")
                .param("user", user.value())
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param("department", department)
                .param("since", since)
                .update();
    }

    /**
     * Changes role, department and whether the membership stands; false where someone changed it since {@code version} or
     * it may not be changed here.
     */
    public boolean updateMembership(
            UserId user,
            OrganisationId organisation,
            int version,
            Role role,
            @Nullable String department,
            @Nullable OffsetDateTime endedAt) {
        return jdbc.sql("""
                        update identity.membership
                           set role = :role, department = :department, ended_at = :endedAt, version = version + 1
                         where user_id = :user and organisation_id = :organisation and version = :version""")
                        .param("user", user.value())
                        .param("organisation", organisation.value())
                        .param("version", version)
                        .param("role", role.name())
                        .param("department", department)
                        .param("endedAt", endedAt)
                        .update()
                == 1;
    }

    /** How many active administrators an organisation has; holds their rows until the transaction ends. */
    public int countAdministratorsForUpdate(OrganisationId organisation) {
        return jdbc.sql("""
                        select m.user_id from identity.membership m
                         where m.organisation_id = :organisation and m.role = 'ADMINISTRATOR' and m.ended_at is null
                         for update""")
                .param("organisation", organisation.value())
                .query()
                .listOfRows()
                .size();
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("password_hash"),
                row.getInt("version"),
                row.getBoolean("active"));
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("department"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}

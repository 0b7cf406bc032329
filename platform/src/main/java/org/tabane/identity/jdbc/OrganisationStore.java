package org.tabane.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.OrganisationKind;
import org.tabane.shared.LocalGovernmentCode;

/** Organisations and the firms of joint ventures. */
@Repository
public class OrganisationStore {

    static final String COLUMNS = "o.id, o.kind, o.name, o.local_government_code, o.contact, o.version";
    private static final String ORDER = " order by o.local_government_code nulls last, o.name";

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Organisation getOrganisation(OrganisationId id) {
        return jdbc.sql("select " + COLUMNS + " from identity.organisation o where o.id = :id")
                .param("id", id.value())
                .query(OrganisationStore::organisation)
                .single();
    }

    public Optional<Organisation> findOrganisation(LocalGovernmentCode code) {
        return jdbc.sql("select " + COLUMNS + " from identity.organisation o where o.local_government_code = :code")
                .param("code", code.value())
                .query(OrganisationStore::organisation)
                .optional();
    }

    public List<Organisation> listOrganisations() {
        return jdbc.sql("select " + COLUMNS + " from identity.organisation o" + ORDER)
                .query(OrganisationStore::organisation)
                .list();
    }

    public List<Organisation> listSharing() {
        return jdbc.sql("select " + COLUMNS + """
                         from identity.organisation o
                        where o.id = any ((select storage.shared_organisations())::uuid[])""" + ORDER)
                .query(OrganisationStore::organisation)
                .list();
    }

    public List<Organisation> listFirms(OrganisationId jointVenture) {
        return jdbc.sql("select " + COLUMNS + """
                         from identity.joint_venture_member m join identity.organisation o on o.id = m.organisation_id
                        where m.joint_venture_id = :id
                          and m.from_day <= current_date and (m.until_day is null or m.until_day > current_date)
                        order by m.representative desc, o.name""")
                .param("id", jointVenture.value())
                .query(OrganisationStore::organisation)
                .list();
    }

    public void insert(Organisation organisation, OffsetDateTime createdAt) {
        jdbc.sql("""
                        insert into identity.organisation (id, kind, name, local_government_code, contact, created_at)
                        values (:id, :kind, :name, :code, :contact, :createdAt)""")
                .param("id", organisation.id().value())
                .param("kind", organisation.kind().name())
                .param("name", organisation.name())
                .param(
                        "code",
                        organisation.code().map(LocalGovernmentCode::value).orElse(null))
                .param("contact", organisation.contact())
                .param("createdAt", createdAt)
                .update();
    }

    /** False where someone else changed it since {@code version}, or it may not be changed here. */
    public boolean update(OrganisationId id, int version, String name, @Nullable String contact) {
        return jdbc.sql("""
                        update identity.organisation set name = :name, contact = :contact, version = version + 1
                         where id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("name", name)
                        .param("contact", contact)
                        .update()
                == 1;
    }

    public void insertFirm(OrganisationId jointVenture, OrganisationId firm, boolean representative, LocalDate from) {
        jdbc.sql("""
                        insert into identity.joint_venture_member (joint_venture_id, organisation_id, representative, from_day)
                        values (:jointVenture, :firm, :representative, :from)""")
                .param("jointVenture", jointVenture.value())
                .param("firm", firm.value())
                .param("representative", representative)
                .param("from", from)
                .update();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        String code = row.getString("local_government_code");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                code == null ? null : new LocalGovernmentCode(code),
                row.getString("contact"),
                row.getInt("version"));
    }
}

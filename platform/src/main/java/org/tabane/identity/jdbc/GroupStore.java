package org.tabane.identity.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.identity.GroupId;
import org.tabane.identity.GroupMember;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.UserId;

/** Groups and their members. */
@Repository
public class GroupStore {

    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<InfrastructureGroup> listGroups() {
        return groups(null, null);
    }

    public InfrastructureGroup getGroup(GroupId id) {
        return groups(id.value(), null).stream().findFirst().orElseThrow(() -> new EmptyResultDataAccessException(1));
    }

    /** Groups that this organisation belongs to today and has accepted. */
    public List<InfrastructureGroup> listGroupsOf(OrganisationId organisation) {
        return groups(null, organisation.value());
    }

    private List<InfrastructureGroup> groups(@Nullable UUID only, @Nullable UUID member) {
        return jdbc
                .sql("""
                        select g.id, g.name, g.lead_organisation_id, g.version
                          from identity.infrastructure_group g
                         where (cast(:id as uuid) is null or g.id = :id)
                           and (cast(:member as uuid) is null or exists (
                               select from identity.group_member m
                                where m.group_id = g.id and m.organisation_id = :member and m.accepted_at is not null
                                  and m.from_day <= current_date and (m.until_day is null or m.until_day > current_date)))
                         order by g.name, g.id""")
                .param("id", only)
                .param("member", member)
                .query((row, number) -> new InfrastructureGroup(
                        new GroupId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new OrganisationId(row.getObject("lead_organisation_id", UUID.class)),
                        List.of(),
                        row.getInt("version")))
                .list()
                .stream()
                .map(group -> new InfrastructureGroup(
                        group.id(), group.name(), group.lead(), members(group.id()), group.version()))
                .toList();
    }

    private List<GroupMember> members(GroupId group) {
        return jdbc.sql("select " + OrganisationStore.COLUMNS + """
                        , m.from_day, m.until_day, m.accepted_at is not null as accepted, m.shares_ledger, m.version as member_version
                          from identity.group_member m join identity.organisation o on o.id = m.organisation_id
                         where m.group_id = :group and (m.until_day is null or m.until_day > current_date)
                         order by o.local_government_code nulls last, o.name""")
                .param("group", group.value())
                .query(GroupStore::member)
                .list();
    }

    /**
     * Organisations whose records {@code organisation} may read because they share with a group both have accepted;
     * without itself. Meant for the platform's own context, which sees all members.
     */
    public List<OrganisationId> listSharing(OrganisationId organisation) {
        return jdbc.sql("""
                        select distinct other.organisation_id
                          from identity.group_member mine join identity.group_member other on other.group_id = mine.group_id
                         where mine.organisation_id = :id and other.organisation_id <> :id and other.shares_ledger
                           and mine.accepted_at is not null and other.accepted_at is not null
                           and mine.from_day <= current_date and (mine.until_day is null or mine.until_day > current_date)
                           and other.from_day <= current_date and (other.until_day is null or other.until_day > current_date)""")
                .param("id", organisation.value())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    public void insert(GroupId id, String name, OrganisationId lead, OffsetDateTime createdAt) {
        jdbc.sql("""
                        insert into identity.infrastructure_group (id, name, lead_organisation_id, created_at)
                        values (:id, :name, :lead, :createdAt)""")
                .param("id", id.value())
                .param("name", name)
                .param("lead", lead.value())
                .param("createdAt", createdAt)
                .update();
    }

    /** Asks an organisation to join; it counts once its own administrator {@linkplain #accept accepts}. */
    public void insertMember(GroupId group, OrganisationId organisation, LocalDate from) {
        jdbc.sql("""
                        insert into identity.group_member (group_id, organisation_id, from_day)
                        values (:group, :organisation, :from)""")
                .param("group", group.value())
                .param("organisation", organisation.value())
                .param("from", from)
                .update();
    }

    /** False where there is nothing to accept, or someone changed it since {@code version}. */
    public boolean accept(GroupId group, OrganisationId organisation, int version, OffsetDateTime at) {
        return jdbc.sql("""
                        update identity.group_member set accepted_at = :at, version = version + 1
                         where group_id = :group and organisation_id = :organisation and until_day is null
                           and accepted_at is null and version = :version""")
                        .param("group", group.value())
                        .param("organisation", organisation.value())
                        .param("version", version)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Records consent to share with the group, or its withdrawal; false where someone changed it since {@code version}. */
    public boolean share(
            GroupId group, OrganisationId organisation, int version, boolean shares, UserId by, OffsetDateTime at) {
        return jdbc.sql("""
                        update identity.group_member
                           set shares_ledger = :shares, consent_at = :at, consent_by = :by, version = version + 1
                         where group_id = :group and organisation_id = :organisation and until_day is null
                           and accepted_at is not null and version = :version""")
                        .param("group", group.value())
                        .param("organisation", organisation.value())
                        .param("version", version)
                        .param("shares", shares)
                        .param("by", by.value())
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Ends a membership from {@code until} on; false where someone changed it since {@code version}. */
    public boolean end(GroupId group, OrganisationId organisation, int version, LocalDate until) {
        return jdbc.sql("""
                        update identity.group_member set until_day = greatest(from_day, cast(:until as date)), version = version + 1
                         where group_id = :group and organisation_id = :organisation and until_day is null
                           and version = :version""")
                        .param("group", group.value())
                        .param("organisation", organisation.value())
                        .param("version", version)
                        .param("until", until)
                        .update()
                == 1;
    }

    private static GroupMember member(ResultSet row, int number) throws SQLException {
        return new GroupMember(
                OrganisationStore.organisation(row, number),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("accepted"),
                row.getBoolean("shares_ledger"),
                row.getInt("member_version"));
    }
}

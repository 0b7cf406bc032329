package org.tabane.ledger.jdbc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.ledger.TimeSurvey;
import org.tabane.ledger.domain.Diary;
import org.tabane.shared.LocalGovernmentCode;

/** Time surveys and their blocks in the database. */
@Repository
public class SurveyStore {
    private static final String SURVEY =
            "select id, municipality_code, name, week_start, block_minutes, staff_in_scope, working_weeks from ledger.time_survey";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SurveyStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public UUID insert(
            UUID organisation,
            LocalGovernmentCode municipality,
            String name,
            LocalDate monday,
            int blockMinutes,
            int staffInScope,
            int workingWeeks,
            Instant at,
            @Nullable UUID by) {
        return jdbc.sql("""
                insert into ledger.time_survey (organisation_id, municipality_code, name, week_start, block_minutes, staff_in_scope,
                                                working_weeks, created_at, created_by)
                values (:organisation, :municipality, :name, :monday, :block, :staff, :weeks, :at, :by) returning id""")
                .param("organisation", organisation)
                .param("municipality", municipality.value())
                .param("name", name)
                .param("monday", monday)
                .param("block", blockMinutes)
                .param("staff", staffInScope)
                .param("weeks", workingWeeks)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    public Optional<TimeSurvey> findSurvey(UUID organisation, UUID id) {
        return jdbc.sql(SURVEY + " where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query((row, index) -> survey(row))
                .optional();
    }

    public List<TimeSurvey> listSurveys(UUID organisation) {
        return jdbc.sql(SURVEY + " where organisation_id = :organisation order by week_start desc, id desc")
                .param("organisation", organisation)
                .query((row, index) -> survey(row))
                .list();
    }

    public SortedMap<Integer, String> listBlocks(UUID survey, UUID person, LocalDate day) {
        SortedMap<Integer, String> blocks = new TreeMap<>();
        jdbc.sql("""
                select start_minute, work_item from ledger.time_block
                 where survey_id = :survey and person = :person and day = :day""")
                .param("survey", survey)
                .param("person", person)
                .param("day", day)
                .query(row -> {
                    blocks.put(row.getInt("start_minute"), row.getString("work_item"));
                });
        return blocks;
    }

    /** Removes the blocks of a person that begin from one minute until before another. */
    public void removeBlocks(UUID survey, UUID person, LocalDate day, int from, int until) {
        jdbc.sql("""
                delete from ledger.time_block
                 where survey_id = :survey and person = :person and day = :day
                   and start_minute >= :from and start_minute < :until""")
                .param("survey", survey)
                .param("person", person)
                .param("day", day)
                .param("from", from)
                .param("until", until)
                .update();
    }

    public void insertBlocks(
            UUID organisation, UUID survey, UUID person, LocalDate day, List<Integer> starts, String item, Instant at) {
        template.batchUpdate(
                """
                insert into ledger.time_block (survey_id, organisation_id, person, day, start_minute, work_item, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                starts.stream()
                        .map(start -> new Object[] {
                            survey, organisation, person, Date.valueOf(day), start, item, Timestamp.from(at)
                        })
                        .toList());
    }

    /** The diary of each person who noted anything, without saying whose it is. */
    public List<Diary> listDiaries(UUID survey, int blockMinutes) {
        Map<UUID, Map<LocalDate, Map<String, Integer>>> people = new LinkedHashMap<>();
        jdbc.sql("""
                select person, day, work_item, count(*) as blocks from ledger.time_block
                 where survey_id = :survey group by person, day, work_item order by person, day""").param("survey", survey).query(row -> {
            people.computeIfAbsent(row.getObject("person", UUID.class), person -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getDate("day").toLocalDate(), day -> new LinkedHashMap<>())
                    .put(row.getString("work_item"), row.getInt("blocks") * blockMinutes);
        });
        return people.values().stream()
                .map(days -> new Diary(List.copyOf(days.values())))
                .toList();
    }

    private static TimeSurvey survey(ResultSet row) throws SQLException {
        return new TimeSurvey(
                row.getObject("id", UUID.class),
                new LocalGovernmentCode(row.getString("municipality_code")),
                row.getString("name"),
                row.getDate("week_start").toLocalDate(),
                row.getInt("block_minutes"),
                row.getInt("staff_in_scope"),
                row.getInt("working_weeks"));
    }
}

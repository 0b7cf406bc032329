package org.tabane.exchange.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.exchange.Findings;
import org.tabane.exchange.ImportChoice;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.Upload;
import org.tabane.jobs.JobId;
import org.tabane.storage.StoredFile;
import tools.jackson.databind.json.JsonMapper;

/** Uploads, what was found in them and their conclusions in the database. */
@Repository
public class UploadStore {
    private static final String UPLOAD = """
            select u.id, u.organisation_id, u.definition, u.scope, u.file_name, u.sha256, u.bytes, u.uploaded_at, u.uploaded_by,
                   u.file_id, u.job_id, c.outcome, c.rows, c.faulty, c.added, c.changed, c.unchanged, c.reference,
                   c.concluded_at, c.concluded_by
              from exchange.upload u left join exchange.conclusion c on c.upload_id = u.id""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a stored file as an upload of one kind. */
    public Upload insert(String kind, String scope, StoredFile file) {
        UUID id = jdbc.sql("""
                insert into exchange.upload (organisation_id, definition, scope, file_name, sha256, bytes, uploaded_at, uploaded_by,
                                             file_id)
                values (:organisation, :kind, :scope, :name, :sha256, :bytes, :at, :by, :file) returning id""")
                .param("organisation", file.organisationId())
                .param("kind", kind)
                .param("scope", scope)
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("at", Timestamp.from(file.storedAt()))
                .param("by", file.storedBy())
                .param("file", file.id())
                .query(UUID.class)
                .single();
        return findUpload(id).orElseThrow();
    }

    public void setJob(UUID upload, JobId job) {
        jdbc.sql("update exchange.upload set job_id = :job where id = :id")
                .param("job", job.value())
                .param("id", upload)
                .update();
    }

    public void keepFindings(UUID upload, Findings findings) {
        jdbc.sql("update exchange.upload set findings = :findings::jsonb where id = :id")
                .param("findings", json.writeValueAsString(findings).replace("\\u0000", ""))
                .param("id", upload)
                .update();
    }

    /** Changes how an upload is to be read; what was found when it was read otherwise is forgotten. */
    public void setScope(UUID upload, String scope) {
        jdbc.sql("update exchange.upload set scope = :scope, findings = null where id = :id")
                .param("scope", scope)
                .param("id", upload)
                .update();
    }

    public Optional<Findings> findFindings(UUID upload) {
        return jdbc.sql("select findings::text from exchange.upload where id = :id and findings is not null")
                .param("id", upload)
                .query((row, index) -> json.readValue(row.getString(1), Findings.class))
                .optional();
    }

    /** Notes that the bytes of an upload are no longer kept. */
    public void forgetFile(UUID upload) {
        jdbc.sql("update exchange.upload set file_id = null where id = :id")
                .param("id", upload)
                .update();
    }

    /** Uploads from before a moment whose bytes are still kept. */
    public List<Upload> listKeptSince(UUID organisation, Instant before) {
        return jdbc.sql(
                        UPLOAD
                                + " where u.organisation_id = :organisation and u.file_id is not null and u.uploaded_at < :before")
                .param("organisation", organisation)
                .param("before", Timestamp.from(before))
                .query((row, index) -> upload(row))
                .list();
    }

    public Optional<Upload> findUpload(UUID id) {
        return jdbc.sql(UPLOAD + " where u.id = :id")
                .param("id", id)
                .query((row, index) -> upload(row))
                .optional();
    }

    /** The latest uploads of an organisation for one kind of import, newest first. */
    public List<Upload> listUploads(UUID organisation, String definition, int limit) {
        return jdbc.sql(UPLOAD + " where u.organisation_id = :organisation and u.definition = :definition"
                        + " order by u.uploaded_at desc, u.id desc limit :limit")
                .param("organisation", organisation)
                .param("definition", definition)
                .param("limit", limit)
                .query((row, index) -> upload(row))
                .list();
    }

    /** The latest import of exactly these bytes by an organisation, another upload than this one. */
    public Optional<Upload> findImported(Upload upload) {
        return jdbc.sql(UPLOAD + " where u.organisation_id = :organisation and u.definition = :definition"
                        + " and u.sha256 = :sha256 and u.id <> :id and c.outcome = 'IMPORTED'"
                        + " order by c.concluded_at desc limit 1")
                .param("organisation", upload.organisationId())
                .param("definition", upload.kind())
                .param("sha256", upload.sha256())
                .param("id", upload.id())
                .query((row, index) -> upload(row))
                .optional();
    }

    /** Notes what was done with an upload. */
    public void conclude(
            Upload upload,
            @Nullable ImportChoice choice,
            ImportPreview.Counts counts,
            Map<String, Integer> faultsByCode,
            String reference,
            Instant at,
            @Nullable UUID by) {
        jdbc.sql("""
                insert into exchange.conclusion (upload_id, organisation_id, outcome, choice, rows, faulty, added, changed,
                                                 unchanged, faults_by_code, reference, concluded_at, concluded_by)
                values (:id, :organisation, :outcome, :choice, :rows, :faulty, :added, :changed, :unchanged,
                        :faults::jsonb, :reference, :at, :by)""")
                .param("id", upload.id())
                .param("organisation", upload.organisationId())
                .param("outcome", choice == null ? "DISCARDED" : "IMPORTED")
                .param("choice", choice == null ? null : choice.name())
                .param("rows", counts.rows())
                .param("faulty", counts.faulty())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("faults", json(faultsByCode))
                .param("reference", reference)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Codes are plain words, so nothing needs escaping. */
    private static String json(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Upload upload(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("definition"),
                row.getString("scope"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("file_id", UUID.class),
                Optional.ofNullable(row.getObject("job_id", UUID.class))
                        .map(JobId::new)
                        .orElse(null),
                outcome == null
                        ? null
                        : new Upload.Conclusion(
                                "IMPORTED".equals(outcome),
                                new ImportPreview.Counts(
                                        row.getInt("rows"),
                                        row.getInt("faulty"),
                                        row.getInt("added"),
                                        row.getInt("changed"),
                                        row.getInt("unchanged")),
                                row.getString("reference"),
                                row.getTimestamp("concluded_at").toInstant(),
                                row.getObject("concluded_by", UUID.class)));
    }
}

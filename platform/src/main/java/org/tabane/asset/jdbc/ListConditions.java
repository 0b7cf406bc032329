package org.tabane.asset.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.AssetKind;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

/** Conditions on the assets of a list, joined by "and", with their parameters. */
final class ListConditions {
    private final List<String> conditions = new ArrayList<>(List.of(" superseded_at is null and valid_until is null"));
    private final Map<String, Object> parameters = new HashMap<>();

    private ListConditions() {}

    /**
     * The assets in service.
     *
     * @param organisation whose register; {@code null} for all that may be read
     * @param municipality where they stand; {@code null} for anywhere
     */
    static ListConditions inService(@Nullable OrganisationId organisation, @Nullable LocalGovernmentCode municipality) {
        ListConditions conditions = new ListConditions();
        if (organisation != null) {
            conditions.add("organisation_id = :organisation", Map.of("organisation", organisation.value()));
        }
        if (municipality != null) {
            conditions.add("municipality_code = :municipality", Map.of("municipality", municipality.value()));
        }
        return conditions;
    }

    /** Kind, sector, grade and build year. */
    void narrow(Narrowing narrowing) {
        AssetKind kind = narrowing.kind();
        if (kind != null) {
            add("kind = :kind", Map.of("kind", kind.name()));
        }
        Sector sector = narrowing.sector();
        if (sector != null) {
            add("sector = :sector", Map.of("sector", sector.name()));
        }
        Integer grade = narrowing.gradeOrder();
        if (grade != null) {
            add("grade_order = :grade", Map.of("grade", grade));
        }
        Integer from = narrowing.builtFrom();
        Integer until = narrowing.builtUntil();
        if (from != null && until != null) {
            add("year_order between :builtFrom and :builtUntil", Map.of("builtFrom", from, "builtUntil", until));
        }
    }

    void add(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
    }

    /** What follows "where". */
    String sql() {
        return String.join("\n   and ", conditions);
    }

    /** May be added to. */
    Map<String, Object> parameters() {
        return parameters;
    }
}

package org.tabane.asset.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.BoundingBox;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A municipality's road network as it stands.
 *
 * @param referenceDate the day the data describe; {@code null} where nobody said
 * @param snapMetres how near ends had to be to become one junction
 */
public record RoadNetworkSummary(
        UUID id,
        LocalGovernmentCode municipality,
        OrganisationId organisation,
        String fileName,
        String source,
        @Nullable LocalDate referenceDate,
        Evidence evidence,
        double snapMetres,
        BoundingBox bounds,
        NetworkReport report,
        Instant recordedAt) {}

package org.tabane.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A body that takes part 「団体」.
 *
 * @param localGovernmentCode present exactly for municipalities and prefectures
 * @param contact whom to ask, as the organisation wants it shown to others, or {@code null}
 * @param version grows with each change; a form sends it back so that a concurrent change is noticed
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        @Nullable LocalGovernmentCode localGovernmentCode,
        @Nullable String contact,
        int version) {

    public Organisation {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An organisation needs a name.");
        }
        if (kind.isGovernment() != (localGovernmentCode != null)) {
            throw new IllegalArgumentException(
                    "Organisation (" + name + ") of kind (" + kind + ") with local government code ("
                            + localGovernmentCode + "): municipalities and prefectures have one, others none.");
        }
    }

    /** The code, empty for bodies that are not governments. */
    public Optional<LocalGovernmentCode> code() {
        return Optional.ofNullable(localGovernmentCode);
    }
}

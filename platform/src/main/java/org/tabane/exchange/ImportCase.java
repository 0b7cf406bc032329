package org.tabane.exchange;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;

/**
 * For whom and in which setting a file is imported.
 *
 * @param organisation in whose name rows are saved
 * @param organisationName its name, for people
 * @param municipality its code, where it is a municipality or prefecture
 * @param person who imports; {@code null} for the platform itself
 * @param scope what the import was opened for, such as a fiscal year; means what the kind of import says; may be empty
 * @param fileName name of the file on the person's machine; empty before there is one
 */
public record ImportCase(
        UUID organisation,
        String organisationName,
        Optional<LocalGovernmentCode> municipality,
        @Nullable UUID person,
        String scope,
        String fileName) {}

package org.tabane.identity.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.tabane.identity.MunicipalityDirectory;
import org.tabane.identity.OrganisationKind;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * Reads 「団体」 as people type it: a municipality by name or code, a prefecture by name or code, any other body by its name.
 * An invented code (99…) may be given as "code name".
 */
@Component
class MunicipalityField {

    private final ObjectProvider<MunicipalityDirectory> directory;

    MunicipalityField(ObjectProvider<MunicipalityDirectory> directory) {
        this.directory = directory;
    }

    /** A name and, for governments, its code. */
    record Meant(String name, @Nullable LocalGovernmentCode code) {}

    /** What is meant; where that is not clear, the reason is added to {@code field} and the answer is empty. */
    Optional<Meant> read(BindingResult binding, String field, OrganisationKind kind, String typed) {
        Typed.required(binding, field, typed, 100);
        if (binding.hasFieldErrors(field)) {
            return Optional.empty();
        }
        return switch (kind) {
            case MUNICIPALITY -> municipality(binding, field, typed);
            case PREFECTURE -> prefecture(binding, field, typed);
            case FIRM, JOINT_VENTURE, ACADEMIC, RESIDENT_GROUP -> Optional.of(new Meant(typed, null));
        };
    }

    private Optional<Meant> municipality(BindingResult binding, String field, String typed) {
        String[] parts = typed.split("[\\s　]+", 2);
        Optional<LocalGovernmentCode> code = code(parts[0]);
        if (parts.length == 2 && code.filter(LocalGovernmentCode::isInvented).isPresent()) {
            return Optional.of(new Meant(parts[1], code.get()));
        }
        MunicipalityDirectory known = directory.getIfAvailable();
        List<MunicipalityDirectory.Named> named = known == null ? List.of() : known.findNamed(typed);
        if (named.size() == 1) {
            return Optional.of(
                    new Meant(named.getFirst().name(), named.getFirst().code()));
        }
        if (named.isEmpty()) {
            binding.rejectValue(field, "identity.form.municipality.unknown");
        } else {
            String candidates = named.stream()
                    .map(one -> one.fullName() + " " + one.code().value())
                    .collect(Collectors.joining("、"));
            binding.rejectValue(field, "identity.form.municipality.several", new Object[] {candidates}, null);
        }
        return Optional.empty();
    }

    private static Optional<Meant> prefecture(BindingResult binding, String field, String typed) {
        for (Prefecture prefecture : Prefecture.values()) {
            if (typed.equals(prefecture.japaneseName())
                    || typed.equalsIgnoreCase(prefecture.englishName())
                    || typed.equals(prefecture.localGovernmentCode().value())) {
                return Optional.of(new Meant(prefecture.japaneseName(), prefecture.localGovernmentCode()));
            }
        }
        binding.rejectValue(field, "identity.form.prefecture.unknown");
        return Optional.empty();
    }

    private static Optional<LocalGovernmentCode> code(String text) {
        try {
            return Optional.of(LocalGovernmentCode.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

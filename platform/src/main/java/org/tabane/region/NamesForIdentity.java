package org.tabane.region;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tabane.identity.MunicipalityDirectory;

/** Lets people name their municipality when they register it. */
@Component
class NamesForIdentity implements MunicipalityDirectory {

    private final Municipalities municipalities;

    NamesForIdentity(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public List<Named> findNamed(String text) {
        return municipalities.findNamed(text).stream()
                .map(one -> new Named(one.code(), one.name(), one.fullName()))
                .toList();
    }
}

package org.tabane.region.web;

import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;

/** The town an address names by its code. */
final class TownOfPath {
    private TownOfPath() {}

    /** The town; an address of none is not found, in words. */
    static Municipality of(Municipalities municipalities, String code) {
        try {
            return municipalities
                    .findMunicipality(LocalGovernmentCode.parse(code))
                    .orElseThrow(() -> Fault.notFound("region.municipality.notFound", code));
        } catch (IllegalArgumentException notACode) {
            throw Fault.notFound("region.municipality.notFound", code);
        }
    }
}

package org.tabane.identity;

import java.util.List;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Tells which municipality a person means by a name or a code. Implemented by the module that knows all municipalities;
 * without it people type name and code.
 */
public interface MunicipalityDirectory {

    /** A municipality and how it is written alone and with its prefecture. */
    record Named(LocalGovernmentCode code, String name, String fullName) {}

    /** Those the text names outright; one when it is clear, several for names such as 府中市, none when unknown. */
    List<Named> findNamed(String text);
}

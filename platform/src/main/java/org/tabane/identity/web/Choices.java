package org.tabane.identity.web;

import java.util.Arrays;
import java.util.List;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Role;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;

/** The choices of this module's forms, in the reader's language. */
final class Choices {

    private Choices() {}

    static List<Field.Option> roles(Frame frame) {
        return Arrays.stream(Role.values())
                .map(role -> new Field.Option(role.name(), frame.text(role.key() + ".choice")))
                .toList();
    }

    static List<Field.Option> kinds(Frame frame) {
        return Arrays.stream(OrganisationKind.values())
                .map(kind -> new Field.Option(kind.name(), frame.text(kind.key())))
                .toList();
    }

    static List<Field.Option> languages() {
        return List.of(new Field.Option("ja", "日本語"), new Field.Option("en", "English"));
    }
}

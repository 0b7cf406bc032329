package org.tabane.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as far as the frame shows it.
 *
 * @param signedIn whether an account stands behind the visit
 * @param name what the person is called, empty when not signed in
 * @param affiliation organisation and section, for example 「北沢市 建設課 土木係」
 * @param organisation the organisation's or group's name shown beside the brand
 * @param organisationNote a few words beside it, such as the number of members
 * @param links account pages shown in the visitor's menu
 * @param signInUrl page to sign in
 * @param signOutUrl address that a sign-out form posts to
 * @param actingFor which organisation the visitor acts for, as every form says it back; {@code null} when not signed in
 */
public record Visitor(
        boolean signedIn,
        String name,
        @Nullable String affiliation,
        @Nullable String organisation,
        @Nullable String organisationNote,
        List<Link> links,
        String signInUrl,
        String signOutUrl,
        @Nullable String actingFor) {

    public Visitor {
        links = List.copyOf(links);
    }

    /** Someone who has not signed in; {@code signInUrl} is where they can. */
    public static Visitor anonymous(String signInUrl) {
        return new Visitor(false, "", null, null, null, List.of(), signInUrl, "/sign-out", null);
    }
}

package org.tabane.precedent;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An answer somebody kept for their organisation: a name and the address that opens it again 「保存した検討」.
 *
 * @param subject one of {@link #SUBJECTS}
 * @param address path and query; everything the answer says follows from it
 */
public record KeptAnswer(
        UUID id,
        UUID organisationId,
        String subject,
        String name,
        String address,
        OffsetDateTime createdAt,
        String createdByName) {

    /** The longest name. */
    public static final int LONGEST_NAME = 80;

    /** The longest address; browsers and servers take about as much. */
    public static final int LONGEST_ADDRESS = 7_000;

    /** What can be kept: precedents like one's town, the type that fits, how work items are packaged. */
    public static final List<String> SUBJECTS = List.of("likeness", "type", "packaging");

    /** Whether an address belongs to a subject, so that nothing else is ever opened from the list. */
    public static boolean isAddressOf(String subject, String address) {
        String path = switch (subject) {
            case "likeness" -> "/precedent/like";
            case "type" -> "/precedent/type";
            case "packaging" -> "/bundling/packaging";
            default -> "";
        };
        return !path.isEmpty()
                && address.length() <= LONGEST_ADDRESS
                && (address.equals(path) || address.startsWith(path + "?"))
                && address.chars().allMatch(c -> c > ' ' && c < 127);
    }
}

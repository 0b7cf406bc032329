package org.tabane.bundling.domain;

import java.util.OptionalInt;

/**
 * A town as the default values need it.
 *
 * @param code local government code, or any other unique text
 * @param people people living there; empty when not published, and then no default can be made
 */
public record Town(String code, String name, OptionalInt people) {}

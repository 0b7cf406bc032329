package org.tabane.bundling.domain;

import java.util.OptionalInt;
import org.tabane.engine.MemberId;

/**
 * A town in a plan 「構成団体」 with what an hour of its staff costs.
 *
 * @param people people living there, empty when not published
 * @param labourYenPerHour in yen per hour
 */
public record PlannedMember(MemberId id, String name, OptionalInt people, Figure labourYenPerHour) {}

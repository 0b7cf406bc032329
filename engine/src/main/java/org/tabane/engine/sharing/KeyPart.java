package org.tabane.engine.sharing;

import java.math.BigDecimal;

/**
 * One member's share by one key, as it would be checked by hand: {@code shared × weight × figure ÷ sum}.
 *
 * <p>Units: figure and sum in the key's own; {@code exactYen} in yen, {@code portion} a number from 0 to 1, both to 10 places, half up, for
 * printing; the computation itself is exact.
 */
public record KeyPart(
        SharingKey key,
        BigDecimal figure,
        BigDecimal sum,
        BigDecimal weight,
        BigDecimal portion,
        BigDecimal exactYen) {}

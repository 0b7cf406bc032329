package org.tabane.region.imports;

import java.util.Optional;
import java.util.OptionalInt;
import org.tabane.region.Municipality;

/**
 * What of a bridge counts for its town's indicators.
 *
 * @param key what tells it from the others of the file
 * @param manager the municipality that manages it; empty where the state, a prefecture or a company does
 * @param buildYear empty where nobody knows, which is neither old nor new
 * @param grade 1 to 4; 0 where it was not assessed
 */
record BridgeFact(String key, Optional<Municipality> manager, OptionalInt buildYear, int grade) {}

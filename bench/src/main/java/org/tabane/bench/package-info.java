/**
 * The engines measured beside plain baselines, in the same run on the same machine. Instances are generated here from a seed; {@code
 * ./tabane bench NAME} runs one and prints the ratio with its spread.
 */
@NullMarked
package org.tabane.bench;

import org.jspecify.annotations.NullMarked;

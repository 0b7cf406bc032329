/** {@code tabane estimate}: the guide's estimate 「導入効果試算」 on files. */
@NullMarked
package org.tabane.cli.estimate;

import org.jspecify.annotations.NullMarked;

/** {@code tabane share}: cost sharing 「負担金の按分」 on files. */
@NullMarked
package org.tabane.cli.share;

import org.jspecify.annotations.NullMarked;

/** Tables as people keep them, CSV and workbooks, read strictly: every fault has its file, line and column, and all of them are told. */
@NullMarked
package org.tabane.cli.table;

import org.jspecify.annotations.NullMarked;

/**
 * The frame every page stands in: the six rooms, messages in Japanese and English, form components, number and date
 * formats, notes that survive one redirect, error pages, and the security headers of every answer.
 *
 * <p>Owns no facts of the field and no tables. Other modules return {@link org.tabane.shell.View} records from their
 * controllers, take a {@link org.tabane.shell.Frame} as an argument, and offer {@link org.tabane.shell.RoomEntry} and
 * {@link org.tabane.shell.HomeBlock} beans to be found from the rooms and from the home page. How to write a page is told in
 * {@code docs/pages.md}.
 */
@NullMarked
@ApplicationModule(displayName = "Shell", allowedDependencies = "shared")
package org.tabane.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

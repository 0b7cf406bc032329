package org.tabane.bundling.design.chosen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * What can be done with the selected group, as a box on the design's page.
 *
 * @param lots its yearly contract and the lots it makes, in a sentence
 * @param sharingUrl null for a town by itself, which shares nothing
 * @param files the document of this group alone; none for a town by itself
 * @param scenarioUrl where the button posts to; null for those who may not write
 */
public record GroupNextPartialView(
        Frame frame,
        String letter,
        String title,
        String lots,
        @Nullable String sharingUrl,
        String packagingUrl,
        List<Link> files,
        @Nullable String scenarioUrl)
        implements View {}

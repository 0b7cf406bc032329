package org.tabane.bundling.design.web;

import org.tabane.shell.View;

/** All of a design's page but its frame: what changes when something is done. */
public record DesignWorkPartialView(DesignPageView page) implements View {}

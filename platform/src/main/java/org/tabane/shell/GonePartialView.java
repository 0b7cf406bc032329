package org.tabane.shell;

/**
 * Stands where a part of a page was to be filled in, when what it tells of has gone meanwhile, such as a plan that was undone. The page
 * around it is as good as before, so this is no failure (status 200).
 *
 * @param words what has gone
 */
public record GonePartialView(Frame frame, String words) implements View {}

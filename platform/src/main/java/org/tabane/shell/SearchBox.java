package org.tabane.shell;

/**
 * The search field in the frame, offered as a bean by the module that answers it; without one there is no field.
 *
 * @param url page that takes the words by GET
 * @param parameter name the words are sent under
 * @param key message with the field's label
 */
public record SearchBox(String url, String parameter, String key) {}

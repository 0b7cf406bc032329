package org.tabane.exchange;

import java.util.List;

/**
 * Another way a file might be read, proposed because of what was found in it, and taken only when a person says so.
 *
 * @param scope the scope the upload would have then
 * @param key message key of the proposal, the words of a button
 * @param arguments values for the message, in its order
 */
public record OtherWay(String scope, String key, List<Object> arguments) {
    public OtherWay {
        arguments = List.copyOf(arguments);
    }
}

package org.tabane.precedent;

import java.util.List;

/** What officials of the precedents said to one question 「エピソード」; the presentation does not say who said what. */
public record EpisodeList(String id, LocalText question, List<LocalText> voices, Citation citation) {

    public EpisodeList {
        voices = List.copyOf(voices);
    }
}

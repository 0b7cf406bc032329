package org.tabane.shell;

import java.util.List;

/** The first page: the ten-minute path for everyone, and 「きょう」 for those who have signed in. */
public record HomePageView(Frame frame, List<HomeBlock.Content> blocks) implements View {

    public HomePageView {
        blocks = List.copyOf(blocks);
    }
}

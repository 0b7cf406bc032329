package org.tabane.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: the ten-minute path for everyone, and 「きょう」 for those who have signed in.
 *
 * @param officeOpen whether today is 「開庁日」
 * @param holiday the public holiday that today is
 * @param blocks what the modules have to tell this visitor
 * @param doors what works now, over all rooms
 */
public record HomePageView(
        Frame frame,
        boolean officeOpen,
        @Nullable String holiday,
        List<HomeBlock.Content> blocks,
        List<RoomPageView.RoomLink> doors,
        YearFlow year)
        implements View {

    public HomePageView {
        blocks = List.copyOf(blocks);
        doors = List.copyOf(doors);
    }
}

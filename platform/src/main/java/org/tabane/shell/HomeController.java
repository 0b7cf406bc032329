package org.tabane.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tabane.shared.BusinessCalendar;

/** The home page and the help page. */
@Controller
class HomeController {

    private final List<HomeBlock> blocks;
    private final RoomEntries entries;

    HomeController(ObjectProvider<HomeBlock> blocks, RoomEntries entries) {
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(HomeBlock::order))
                .toList();
        this.entries = entries;
    }

    @GetMapping("/")
    View home(Frame frame) {
        var calendar = BusinessCalendar.standard();
        return new HomePageView(
                frame,
                calendar.isOpen(frame.today()),
                calendar.publicHoliday(frame.today())
                        .map(h -> frame.text(h.messageKey()))
                        .orElse(null),
                blocks.stream()
                        .map(b -> b.content(frame))
                        .flatMap(Optional::stream)
                        .toList(),
                entries.all(frame),
                YearFlow.of(frame));
    }

    @GetMapping("/help")
    View help(Frame frame) {
        return HelpPageView.of(frame);
    }
}

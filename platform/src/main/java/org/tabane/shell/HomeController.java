package org.tabane.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page. */
@Controller
class HomeController {

    private final List<HomeBlock> blocks;

    HomeController(ObjectProvider<HomeBlock> blocks) {
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(HomeBlock::order))
                .toList();
    }

    @GetMapping("/")
    View home(Frame frame) {
        return new HomePageView(
                frame,
                blocks.stream()
                        .map(b -> b.content(frame))
                        .flatMap(Optional::stream)
                        .toList());
    }
}

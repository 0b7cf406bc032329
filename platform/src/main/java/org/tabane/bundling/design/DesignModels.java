package org.tabane.bundling.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignCost;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignQuestion;
import org.tabane.bundling.domain.StandardBook;

/** What the towns of a design cost in any combination, kept for the designs used last, because a drag is to be answered at once. */
@Component
public class DesignModels {

    private static final int KEPT = 24;

    private final StandardBook book;
    private final Map<UUID, DesignCost> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, DesignCost> eldest) {
            return size() > KEPT;
        }
    });

    DesignModels(StandardBook book) {
        this.book = book;
    }

    /** The design's question as it stands. */
    public DesignModel model(Design design) {
        return model(design, design.question());
    }

    /** The design's towns under other rules. */
    public DesignModel model(Design design, DesignQuestion question) {
        return DesignModel.of(
                question, kept.computeIfAbsent(design.id(), id -> DesignModel.cost(book.get(), design.basis())));
    }
}

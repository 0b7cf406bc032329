package org.tabane.bundling.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EnteredRange;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.shared.Evidence;

/** One row of a scenario's workbook. An empty cell is null and leaves what the scenario has. */
sealed interface ScenarioRow {

    /** What makes two rows the same thing. */
    String key();

    /**
     * How a work item is done now 「現状」.
     *
     * @param source never blank
     */
    record Now(
            String town,
            String item,
            String itemName,
            @Nullable Long yen,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal contracts,
            Evidence evidence,
            String source)
            implements ScenarioRow {
        @Override
        public String key() {
            return "now " + town + " " + item;
        }
    }

    /** How it would be done bundled 「束ね後」. */
    record Bundled(
            String town,
            String item,
            @Nullable Points yen,
            @Nullable Points hours) implements ScenarioRow {
        @Override
        public String key() {
            return "bundled " + town + " " + item;
        }
    }

    /** A town's hourly labour cost 「人件費単価」. */
    record Labour(String town, @Nullable BigDecimal yenPerHour, Evidence evidence, String source)
            implements ScenarioRow {
        @Override
        public String key() {
            return "labour " + town;
        }
    }

    /** A town's fees for management and desk, and its one-off set-up 「費用」. */
    record Fees(String town, @Nullable Long yen, @Nullable Long setUpYen) implements ScenarioRow {
        @Override
        public String key() {
            return "fees " + town;
        }
    }

    /** A driver's range 「要因」; null where the row gives none. */
    record Driver(String scope, @Nullable EnteredRange range) implements ScenarioRow {
        @Override
        public String key() {
            return "driver " + scope;
        }
    }
}

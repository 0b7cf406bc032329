package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Prefecture;
import org.tabane.shared.Sector;

/**
 * What somebody did, recorded in few facts 「取組の記録」: beside the guide's full cases ({@link Precedent}), those that a page or an
 * article tells of.
 *
 * @param municipalities those who do it together, whose public facts can be compared; empty where a prefecture does it
 * @param snowText what the source says of snow, or null; null does not mean that it does not snow
 * @param roadKm length of road the source names, in km, or null
 * @param roadWhat which length that is, or null
 */
public record Practice(
        String id,
        LocalText name,
        List<Municipality> municipalities,
        Prefecture prefecture,
        List<Sourced<CooperationType>> types,
        List<Sourced<Bundle>> bundles,
        List<Sector> sectors,
        Sourced<LocalText> what,
        @Nullable Sourced<LocalText> snowText,
        @Nullable Sourced<BigDecimal> roadKm,
        @Nullable LocalText roadWhat,
        List<Phase> phases,
        List<Sourced<LocalText>> facts,
        List<Sourced<LocalText>> effects) {

    /** One stage of it. */
    public record Phase(
            FiscalYear from, @Nullable FiscalYear untilYear, List<StepUpAxis> axes, Sourced<LocalText> text) {
        public Phase {
            axes = List.copyOf(axes);
        }

        public Optional<FiscalYear> until() {
            return Optional.ofNullable(untilYear);
        }
    }

    public Practice {
        municipalities = List.copyOf(municipalities);
        types = List.copyOf(types);
        bundles = List.copyOf(bundles);
        sectors = List.copyOf(sectors);
        phases = List.copyOf(phases);
        facts = List.copyOf(facts);
        effects = List.copyOf(effects);
    }

    /** What the source says of snow; empty does not mean that it does not snow. */
    public Optional<Sourced<LocalText>> snow() {
        return Optional.ofNullable(snowText);
    }

    /** Length of road the source names, in km. */
    public Optional<Sourced<BigDecimal>> road() {
        return Optional.ofNullable(roadKm);
    }
}

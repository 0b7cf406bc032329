package org.tabane.bundling.design.domain;

import java.util.List;
import java.util.Set;
import org.tabane.engine.MemberId;
import org.tabane.region.TravelDistance;
import org.tabane.shared.Sector;

/**
 * What a design asks: how to group these towns so that they pay least together and keep to these rules 「誰と組むかの問い」. Immutable.
 *
 * <p>Ways between towns are {@link TravelDistance} by road between representative points, an assumption.
 */
public record DesignQuestion(DesignBasis basis, DesignRules rules) {

    public DesignQuestion {
        rules.together().forEach(pair -> requireTowns(basis, pair));
        rules.apart().forEach(pair -> requireTowns(basis, pair));
        rules.declared().forEach(pair -> requireTowns(basis, pair));
        rules.neverAlone().forEach(basis::getTown);
        rules.locked().forEach(lock -> lock.forEach(basis::getTown));
    }

    private static void requireTowns(DesignBasis basis, TownPair pair) {
        basis.getTown(pair.one());
        basis.getTown(pair.other());
    }

    public List<DesignTown> towns() {
        return basis.towns();
    }

    public Set<Sector> sectors() {
        return basis.sectors();
    }

    public int years() {
        return basis.years();
    }

    public DesignLimits limits() {
        return rules.limits();
    }

    public DesignQuestion withRules(DesignRules others) {
        return new DesignQuestion(basis, others);
    }

    /** The way by road between two towns in km, to one decimal. */
    public double roadKilometres(MemberId one, MemberId other) {
        return TravelDistance.between(
                        basis.getTown(one.value()).place(),
                        basis.getTown(other.value()).place())
                .roadKm()
                .mode()
                .doubleValue();
    }
}

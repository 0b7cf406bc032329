package org.tabane.region;

import java.util.List;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A projection published for several municipalities together, because people's places of residence had changed too much to
 * project them one by one: 浜通り地域 of Fukushima, after the nuclear accident of 2011.
 *
 * <p>Immutable. Source: 国立社会保障・人口問題研究所「日本の地域別将来推計人口（令和5（2023）年推計）」.
 */
public record JointProjection(String name, List<LocalGovernmentCode> members, PopulationOutlook population) {

    public JointProjection {
        members = List.copyOf(members);
    }
}

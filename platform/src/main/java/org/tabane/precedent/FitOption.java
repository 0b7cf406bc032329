package org.tabane.precedent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a town may choose among: the types of group management and the bundles that support it 「類型と束」. The bundle 「プロセス」 is the same as
 * the type of that name and stands once.
 *
 * <p>Source: presentation, page 「群マネ」と「束」.
 */
public enum FitOption {
    HORIZONTAL(CooperationType.HORIZONTAL, null),
    VERTICAL(CooperationType.VERTICAL, null),
    MULTI_SECTOR(CooperationType.MULTI_SECTOR, null),
    PROCESS(CooperationType.PROCESS, Bundle.PROCESS),
    MUNICIPALITIES(null, Bundle.MUNICIPALITIES),
    CONTRACTORS(null, Bundle.CONTRACTORS),
    ENGINEERS(null, Bundle.ENGINEERS),
    TIME(null, Bundle.TIME),
    DATA(null, Bundle.DATA),
    ACADEMIA(null, Bundle.ACADEMIA),
    RESIDENTS(null, Bundle.RESIDENTS);

    private final @Nullable CooperationType type;
    private final @Nullable Bundle bundle;

    FitOption(@Nullable CooperationType type, @Nullable Bundle bundle) {
        this.type = type;
        this.bundle = bundle;
    }

    /** Whether it is a type of group management; the others are bundles that support one. */
    public boolean isType() {
        return type != null;
    }

    /** The type, where it is one. */
    public Optional<CooperationType> type() {
        return Optional.ofNullable(type);
    }

    /** The bundle, where it is one. */
    public Optional<Bundle> bundle() {
        return Optional.ofNullable(bundle);
    }

    /** Those recorded to have done so. */
    List<Peer> peersOf(Peers peers) {
        return peers.listPeers().stream()
                .filter(peer -> (type != null && peer.is(type)) || (bundle != null && peer.has(bundle)))
                .toList();
    }

    /** The message key of its name. */
    public String messageKey() {
        if (type != null) {
            return type.messageKey();
        }
        return bundle == null ? "" : bundle.messageKey();
    }

    /** The word an address and an anchor use, such as {@code multi_sector}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}

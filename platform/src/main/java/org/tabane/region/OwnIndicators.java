package org.tabane.region;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.CurrentUser;
import org.tabane.region.jdbc.OwnIndicatorStore;
import org.tabane.shared.LocalGovernmentCode;

/** The indicators organisations added themselves, as far as the present tenant context may see them. */
@Service
@Transactional
public class OwnIndicators {
    private final OwnIndicatorStore store;
    private final Clock clock;

    OwnIndicators(OwnIndicatorStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A value to add.
     *
     * @param value null where the source has a mark
     */
    public record NewValue(
            String indicator,
            String unit,
            String definition,
            String publisher,
            Indicator.Direction direction,
            LocalGovernmentCode town,
            int year,
            @Nullable BigDecimal value,
            @Nullable String mark) {}

    /** All that may be seen here, by name, with the latest version of each value. */
    @Transactional(readOnly = true)
    public List<OwnIndicator> list() {
        return store.list();
    }

    /** For each value whether it is new, another than there is, or the same: 1, 2 or 0. */
    @Transactional(readOnly = true)
    public List<Integer> compare(UUID organisation, List<NewValue> values) {
        Map<String, OwnIndicator> there = byName(organisation);
        return values.stream()
                .map(value -> compare(there.get(value.indicator()), value))
                .toList();
    }

    private static int compare(@Nullable OwnIndicator there, NewValue value) {
        if (there == null) {
            return 1;
        }
        Optional<BigDecimal> before = there.values()
                .getOrDefault(value.town(), new java.util.TreeMap<>())
                .get(value.year());
        if (before == null) {
            return 1;
        }
        BigDecimal now = value.value();
        return (before.isEmpty() && now == null)
                        || (now != null && before.isPresent() && before.get().compareTo(now) == 0)
                ? 0
                : 2;
    }

    /** Adds values; an indicator of a new name is added with its first value. */
    public void add(UUID organisation, @Nullable UUID person, String fileName, List<NewValue> values) {
        Map<String, UUID> ids = new HashMap<>();
        byName(organisation).forEach((name, indicator) -> ids.put(name, indicator.id()));
        for (NewValue value : values) {
            UUID id = ids.computeIfAbsent(
                    value.indicator(), name -> store.insert(organisation, value, clock.instant(), person));
            store.insertValue(organisation, id, value, fileName, clock.instant(), person);
        }
    }

    /** Shows an indicator on the public page, or shows it no more. */
    public void share(UUID indicator, boolean shared, CurrentUser user) {
        user.requireAdministrator();
        store.share(indicator, shared);
    }

    private Map<String, OwnIndicator> byName(UUID organisation) {
        Map<String, OwnIndicator> byName = new HashMap<>();
        store.list().stream()
                .filter(one -> one.organisation().equals(organisation))
                .forEach(one -> byName.put(one.name(), one));
        return byName;
    }
}

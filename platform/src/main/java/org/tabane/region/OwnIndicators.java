package org.tabane.region;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.CurrentUser;
import org.tabane.region.jdbc.OwnIndicatorStore;

/** The indicators organisations added themselves, as far as the present tenant context may see them. */
@Service
@Transactional
public class OwnIndicators {
    private final OwnIndicatorStore store;
    private final Municipalities municipalities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnIndicators(
            OwnIndicatorStore store, Municipalities municipalities, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.municipalities = municipalities;
        this.events = events;
        this.clock = clock;
    }

    /** All that may be seen here, by name, with the latest version of each value. */
    @Transactional(readOnly = true)
    public List<OwnIndicator> list() {
        return store.list();
    }

    /** The one with this {@linkplain OwnIndicator#code() code}, if it may be seen here. */
    @Transactional(readOnly = true)
    public Optional<OwnIndicator> find(String code) {
        return code.startsWith(OwnIndicator.PREFIX)
                ? store.list().stream().filter(one -> one.code().equals(code)).findFirst()
                : Optional.empty();
    }

    /**
     * Laid out for every town, as the indicators that ship with Tabane.
     *
     * @param year the year wanted; 0 for the latest
     */
    public IndicatorTable table(OwnIndicator own, int year) {
        return OwnIndicatorTable.of(
                own, year, municipalities.listMunicipalities().size());
    }

    /** For each value whether it is new, another than there is, or the same: 1, 2 or 0. */
    @Transactional(readOnly = true)
    public List<Integer> compare(UUID organisation, List<NewOwnValue> values) {
        Map<String, OwnIndicator> there = byName(organisation);
        return values.stream()
                .map(value -> compare(there.get(value.indicator()), value))
                .toList();
    }

    private static int compare(@Nullable OwnIndicator there, NewOwnValue value) {
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
    public void add(UUID organisation, @Nullable UUID person, String fileName, List<NewOwnValue> values) {
        Map<String, UUID> ids = new HashMap<>();
        byName(organisation).forEach((name, indicator) -> ids.put(name, indicator.id()));
        for (NewOwnValue value : values) {
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

    /**
     * Takes an indicator away from every page; its values stay in the archive, and its name may be used anew.
     *
     * @return its name; empty if the person's organisation has no such indicator
     */
    public Optional<String> retire(UUID indicator, CurrentUser user) {
        user.requireAdministrator();
        Optional<OwnIndicator> there = store.list().stream()
                .filter(one -> one.id().equals(indicator)
                        && one.organisation().equals(user.organisationId().value()))
                .findFirst();
        there.ifPresent(one -> {
            store.retire(indicator, clock.instant());
            events.publishEvent(new RegionAct(
                    one.organisation(),
                    "region.own_indicator_retired",
                    "own_indicator",
                    indicator.toString(),
                    Map.of("name", one.name())));
        });
        return there.map(OwnIndicator::name);
    }

    private Map<String, OwnIndicator> byName(UUID organisation) {
        Map<String, OwnIndicator> byName = new HashMap<>();
        store.list().stream()
                .filter(one -> one.organisation().equals(organisation))
                .forEach(one -> byName.put(one.name(), one));
        return byName;
    }
}

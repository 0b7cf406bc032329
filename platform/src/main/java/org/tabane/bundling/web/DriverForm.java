package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tabane.bundling.domain.Assumption;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionUnit;
import org.tabane.bundling.domain.EnteredRange;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDriver;
import org.tabane.bundling.domain.TypedNumber;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;

/**
 * Reads the ranges typed for a scenario's drivers; keeps what was typed and says under each driver what is wrong and how to mend it.
 *
 * <p>Fields of a driver begin with its code and a dot, those of its n-th range for a town or work item with its code, {@code .n.}. Shares
 * and relative changes are typed in per cent.
 */
final class DriverForm {

    /** Most ranges for towns or work items under one driver. */
    static final int MOST_PARTS = 40;

    private final Frame frame;
    private final MultiValueMap<String, String> typed;
    private final Map<ScenarioDriver, List<String>> faults = new LinkedHashMap<>();

    DriverForm(Frame frame, MultiValueMap<String, String> typed) {
        this.frame = frame;
        this.typed = typed;
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** What is wrong with a driver's ranges, in words. */
    List<String> faults(ScenarioDriver driver) {
        return faults.getOrDefault(driver, List.of());
    }

    int faultCount() {
        return faults.values().stream().mapToInt(List::size).sum();
    }

    String text(String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.strip();
    }

    /** How many ranges for parts were typed for a driver, blank ones between them included. */
    int parts(ScenarioDriver driver) {
        int count = 0;
        while (count < MOST_PARTS && typed.containsKey(driver.code() + "." + count + ".mode")) {
            count++;
        }
        return count;
    }

    /** The ranges as typed; those of drivers that have nothing to act on are kept as they were. */
    List<EnteredRange> read(AssumptionBook book, ScenarioBody before) {
        List<EnteredRange> ranges = new ArrayList<>();
        for (ScenarioDriver driver : ScenarioDriver.values()) {
            if (!driver.acts(before)) {
                before.drivers().stream()
                        .filter(range -> range.driver().equals(driver.code()))
                        .forEach(ranges::add);
                continue;
            }
            Assumption standard = driver.standard(book, before);
            range(driver, standard.unit(), driver.code() + ".", null, null).ifPresent(ranges::add);
            if (driver.isPerLine()) {
                parts(driver, standard.unit(), before, ranges);
            }
        }
        return ranges;
    }

    private void parts(ScenarioDriver driver, AssumptionUnit unit, ScenarioBody body, List<EnteredRange> ranges) {
        for (int part = 0; part < parts(driver); part++) {
            String field = driver.code() + "." + part + ".";
            @Nullable
            String town = known(
                    text(field + "town"),
                    body.towns().stream().map(ScenarioBody.ScenarioTown::code).toList());
            @Nullable
            String item = known(
                    text(field + "item"),
                    body.lines().stream().map(ScenarioBody.ScenarioLine::item).toList());
            Optional<EnteredRange> range = range(driver, unit, field, town, item);
            if (range.isEmpty()) {
                continue;
            }
            if (range.get().isOverall()) {
                fault(driver, frame.text("bundling.drivers.fault.scope"));
            } else if (body.lines().stream()
                    .noneMatch(line ->
                            (town == null || town.equals(line.town())) && (item == null || item.equals(line.item())))) {
                fault(driver, frame.text("bundling.drivers.fault.noLine"));
            } else if (ranges.stream().anyMatch(range.get()::isSameScope)) {
                fault(driver, frame.text("bundling.drivers.fault.twice"));
            } else {
                ranges.add(range.get());
            }
        }
    }

    private static @Nullable String known(String text, List<String> all) {
        return all.contains(text) ? text : null;
    }

    private Optional<EnteredRange> range(
            ScenarioDriver driver, AssumptionUnit unit, String field, @Nullable String town, @Nullable String item) {
        List<String> texts = List.of(text(field + "low"), text(field + "mode"), text(field + "high"));
        if (text(field + "reset").equals("yes") || texts.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        int already = faults(driver).size();
        if (texts.stream().anyMatch(String::isEmpty)) {
            fault(driver, frame.text("bundling.drivers.fault.three"));
            return Optional.empty();
        }
        List<BigDecimal> values = new ArrayList<>();
        texts.forEach(text -> value(driver, unit, text).ifPresent(values::add));
        if (values.size() < texts.size()) {
            return Optional.empty();
        }
        if (values.get(0).compareTo(values.get(1)) > 0) {
            fault(driver, frame.text("bundling.drivers.fault.low", texts.get(0), texts.get(1)));
        }
        if (values.get(1).compareTo(values.get(2)) > 0) {
            fault(driver, frame.text("bundling.drivers.fault.high", texts.get(1), texts.get(2)));
        }
        String source = text(field + "source");
        if (source.isEmpty()) {
            fault(driver, frame.text("bundling.drivers.fault.source"));
        }
        return faults(driver).size() > already
                ? Optional.empty()
                : Optional.of(new EnteredRange(
                        driver.code(),
                        town,
                        item,
                        values.get(0),
                        values.get(1),
                        values.get(2),
                        evidence(field + "evidence"),
                        source.substring(0, Math.min(source.length(), 200))));
    }

    private Optional<BigDecimal> value(ScenarioDriver driver, AssumptionUnit unit, String text) {
        Optional<TypedNumber> number = TypedNumber.parse(text).filter(each -> unit.isShare() || !each.perCent());
        if (number.isEmpty()) {
            fault(driver, frame.text("bundling.drivers.fault.number", text));
            return Optional.empty();
        }
        BigDecimal typedValue = number.get().value();
        BigDecimal value = (unit.isShare() ? typedValue.movePointLeft(2) : typedValue).stripTrailingZeros();
        if (!unit.isBelievable(value)) {
            fault(
                    driver,
                    frame.text(
                            "bundling.drivers.fault.bounds",
                            text,
                            DriverValues.shown(unit, unit.lowest()),
                            DriverValues.shown(unit, unit.highest()),
                            DriverValues.unit(frame, unit)));
            return Optional.empty();
        }
        return Optional.of(value.setScale(Math.max(0, value.scale())));
    }

    private void fault(ScenarioDriver driver, String words) {
        faults.computeIfAbsent(driver, none -> new ArrayList<>()).add(words);
    }

    private Evidence evidence(String field) {
        for (Evidence evidence : Evidence.values()) {
            if (evidence.name().equals(text(field))) {
                return evidence;
            }
        }
        return Evidence.ASSUMED;
    }
}

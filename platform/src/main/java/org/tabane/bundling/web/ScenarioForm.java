package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.LineNow;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Allotment;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.TypedNumber;
import org.tabane.shared.Evidence;
import org.tabane.shared.Hours;
import org.tabane.shared.Yen;
import org.tabane.shell.Frame;

/** Reads the figures typed into a scenario; keeps what was typed and says which field is wrong. */
final class ScenarioForm {

    static final int ALLOTMENTS = 4;

    private static final BigDecimal MOST_CONTRACTS = new BigDecimal(100_000);

    private final Frame frame;
    private final MultiValueMap<String, String> typed;
    private final List<String> faults = new ArrayList<>();

    ScenarioForm(Frame frame, MultiValueMap<String, String> typed) {
        this.frame = frame;
        this.typed = typed;
    }

    /** What is wrong, in words naming the field; empty when the body may be saved. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** The typed text of a field, so that it is not lost when the form is shown again. */
    String text(String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.strip();
    }

    /** The new body; figures that could not be read keep their old value and are named in {@link #faults}. */
    ScenarioBody read(ScenarioBody before) {
        @Nullable Long management = whole("management", frame.text("bundling.scenario.management"));
        @Nullable Long setUp = whole("setUp", frame.text("bundling.scenario.setUp"));
        List<ScenarioTown> towns = new ArrayList<>();
        for (int i = 0; i < before.towns().size(); i++) {
            ScenarioTown town = town(before.towns().get(i), i);
            towns.add(town.withFees(
                    Objects.equals(management, before.managementYen()) ? town.feesYen() : null,
                    Objects.equals(setUp, before.setUpYen()) ? town.setUpYen() : null));
        }
        List<ScenarioLine> lines = new ArrayList<>();
        for (int i = 0; i < before.lines().size(); i++) {
            lines.add(line(before, before.lines().get(i), i));
        }
        List<Allotment> allotments = new ArrayList<>();
        for (int i = 0; i < ALLOTMENTS; i++) {
            String work = text("allot." + i + ".work");
            @Nullable BigDecimal hours = hours("allot." + i + ".hours", frame.text("bundling.scenario.allotments"));
            if (!work.isEmpty() && hours != null && hours.signum() > 0) {
                allotments.add(new Allotment(work, hours));
            } else if (!work.isEmpty() || hours != null) {
                faults.add(frame.text("bundling.scenario.fault.allotment", i + 1));
            }
        }
        return new ScenarioBody(
                towns,
                lines,
                years(before),
                "yes".equals(text("performance")),
                before.meanKilometres(),
                management,
                setUp,
                allotments,
                before.drivers(),
                before.assumptionsVersion(),
                before.packaging(),
                before.design());
    }

    private int years(ScenarioBody before) {
        try {
            int years = Integer.parseInt(text("years"));
            if (years >= 1 && years <= FirstQuestion.LONGEST_YEARS) {
                return years;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        faults.add(frame.text("bundling.scenario.fault.years", text("years")));
        return before.years();
    }

    private ScenarioTown town(ScenarioTown before, int i) {
        String place = before.name() + " " + frame.text("bundling.paper.rates");
        @Nullable BigDecimal rate = amount("town." + i + ".rate", place);
        String source = text("town." + i + ".source");
        if (rate != null && source.isEmpty()) {
            faults.add(frame.text("bundling.scenario.fault.source", place));
        }
        return new ScenarioTown(
                before.code(),
                before.name(),
                before.people(),
                before.areaKm2(),
                rate,
                rate == null ? null : evidence("town." + i + ".evidence"),
                rate == null ? null : source,
                before.feesYen(),
                before.setUpYen());
    }

    private ScenarioLine line(ScenarioBody body, ScenarioLine before, int i) {
        String field = "line." + i + ".";
        String town = body.towns().stream()
                .filter(each -> each.code().equals(before.town()))
                .findFirst()
                .map(ScenarioTown::name)
                .orElse(before.town());
        String place = town + " " + before.itemName();
        @Nullable Long yen = whole(field + "yen", place);
        @Nullable BigDecimal hours = hours(field + "hours", place);
        ScenarioLine line = before.withNow(
                        yen,
                        hours,
                        count(field + "contracts", place),
                        evidence(field + "evidence"),
                        text(field + "source"))
                .withBundled(points(field + "yenBundled", place, true), points(field + "hoursBundled", place, false));
        checkLine(body, line, field, place);
        return line;
    }

    private void checkLine(ScenarioBody body, ScenarioLine line, String field, String place) {
        boolean entered = line.yenNow() != null || line.hoursNow() != null;
        if (entered && !line.defaulted() && line.source().isEmpty()) {
            faults.add(frame.text("bundling.scenario.fault.source", place));
        }
        boolean standard = LineNow.hasStandard(body, line);
        if (line.yenBundled() != null && text(field + "yen").isEmpty() && !standard) {
            faults.add(frame.text("bundling.scenario.fault.unknownYen", place));
        }
        if (line.hoursBundled() != null && text(field + "hours").isEmpty() && !standard) {
            faults.add(frame.text("bundling.scenario.fault.unknownHours", place));
        }
        Points hoursAfter = line.hoursBundled();
        BigDecimal hoursNow = line.hoursNow();
        if (hoursNow != null
                && hoursNow.signum() == 0
                && hoursAfter != null
                && hoursAfter.high().signum() > 0) {
            faults.add(frame.text("bundling.scenario.fault.newHours", place));
        }
    }

    private @Nullable Points points(String field, String place, boolean money) {
        @Nullable BigDecimal mode = money ? amount(field, place) : hours(field, place);
        @Nullable BigDecimal low = money ? amount(field + "Low", place) : hours(field + "Low", place);
        @Nullable BigDecimal high = money ? amount(field + "High", place) : hours(field + "High", place);
        if (mode == null) {
            if (low != null || high != null) {
                faults.add(frame.text("bundling.scenario.fault.mode", place));
            }
            return null;
        }
        BigDecimal least = low == null ? mode : low;
        BigDecimal most = high == null ? mode : high;
        if (least.compareTo(mode) > 0 || mode.compareTo(most) > 0) {
            faults.add(frame.text("bundling.scenario.fault.order", place));
            return null;
        }
        return new Points(least, mode, most);
    }

    private Evidence evidence(String field) {
        for (Evidence evidence : Evidence.values()) {
            if (evidence.name().equals(text(field))) {
                return evidence;
            }
        }
        return Evidence.ASSUMED;
    }

    private @Nullable Long whole(String field, String place) {
        @Nullable BigDecimal amount = amount(field, place);
        return amount == null ? null : amount.longValueExact();
    }

    private @Nullable BigDecimal amount(String field, String place) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Yen yen = Yen.parse(text);
            if (yen.amount() >= 0) {
                return BigDecimal.valueOf(yen.amount());
            }
        } catch (IllegalArgumentException notAnAmount) {
            // answered below
        }
        faults.add(frame.text("bundling.scenario.fault.amount", place, text));
        return null;
    }

    /** Contracts a year: whole, or a fraction where one contract serves several years. */
    private @Nullable BigDecimal count(String field, String place) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> count = TypedNumber.parse(text)
                .filter(number -> !number.perCent())
                .map(TypedNumber::value)
                .filter(value -> value.signum() >= 0 && value.scale() <= 2 && value.compareTo(MOST_CONTRACTS) <= 0);
        if (count.isPresent()) {
            return count.get();
        }
        faults.add(frame.text("bundling.scenario.fault.contracts", place, text));
        return null;
    }

    private @Nullable BigDecimal hours(String field, String place) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Hours hours = Hours.parse(text);
            if (!hours.isNegative()) {
                return hours.value();
            }
        } catch (IllegalArgumentException notANumber) {
            // answered below
        }
        faults.add(frame.text("bundling.scenario.fault.hours", place, text));
        return null;
    }
}

package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.tabane.bundling.design.domain.DesignLimit;
import org.tabane.bundling.design.domain.DesignLimits;
import org.tabane.bundling.domain.TypedNumber;
import org.tabane.shell.Frame;

/** The limits as fields of a form: an empty field sets none; money is typed in thousand yen. */
public final class LimitFields {

    /**
     * One field.
     *
     * @param problem what is wrong with what was typed; null when nothing
     */
    public record Field(
            String name,
            String label,
            String unit,
            String value,
            @org.jspecify.annotations.Nullable String problem) {}

    /** What was read, and what was wrong. */
    record Reading(DesignLimits limits, List<Field> fields) {
        boolean isGood() {
            return fields.stream().allMatch(field -> field.problem() == null);
        }
    }

    private static final BigDecimal MOST = new BigDecimal("100000000");

    private LimitFields() {}

    static String name(DesignLimit limit) {
        return "limit_" + limit.name().toLowerCase(Locale.ROOT);
    }

    /** The fields showing these limits. */
    static List<Field> of(Frame frame, DesignLimits limits) {
        List<Field> fields = new ArrayList<>();
        for (DesignLimit limit : DesignLimit.values()) {
            fields.add(field(
                    frame,
                    limit,
                    limits.find(limit).map(figure -> typed(limit, figure)).orElse(""),
                    null));
        }
        return fields;
    }

    static Reading read(Frame frame, MultiValueMap<String, String> typed) {
        Map<DesignLimit, BigDecimal> figures = new EnumMap<>(DesignLimit.class);
        List<Field> fields = new ArrayList<>();
        for (DesignLimit limit : DesignLimit.values()) {
            String text =
                    Optional.ofNullable(typed.getFirst(name(limit))).orElse("").strip();
            Optional<BigDecimal> figure = TypedNumber.parse(text)
                    .map(TypedNumber::value)
                    .map(value -> limit.isYen() ? value.movePointRight(3) : value)
                    .filter(value -> value.stripTrailingZeros().scale() <= limit.decimals()
                            && (value.signum() >= 0 || limit == DesignLimit.LEAST_SAVING)
                            && (limit.isYen() || value.compareTo(MOST) <= 0)
                            && value.abs().precision() - value.scale() <= 15);
            figure.ifPresent(value -> figures.put(limit, value));
            fields.add(field(
                    frame,
                    limit,
                    text,
                    text.isEmpty() || figure.isPresent() ? null : frame.text("bundling.design.fault.limit", text)));
        }
        try {
            return new Reading(new DesignLimits(figures), fields);
        } catch (IllegalArgumentException crossed) {
            return new Reading(
                    DesignLimits.NONE,
                    fields.stream()
                            .map(field -> crosses(field, figures)
                                    ? new Field(
                                            field.name(),
                                            field.label(),
                                            field.unit(),
                                            field.value(),
                                            frame.text("bundling.design.fault.crossed"))
                                    : field)
                            .toList());
        }
    }

    private static boolean crosses(Field field, Map<DesignLimit, BigDecimal> figures) {
        for (DesignLimit[] pair : new DesignLimit[][] {
            {DesignLimit.FEWEST_MEMBERS, DesignLimit.MOST_MEMBERS},
            {DesignLimit.FEWEST_GROUPS, DesignLimit.MOST_GROUPS},
            {DesignLimit.LEAST_CONTRACT, DesignLimit.MOST_CONTRACT}
        }) {
            BigDecimal least = figures.get(pair[0]);
            BigDecimal most = figures.get(pair[1]);
            if (field.name().equals(name(pair[1])) && least != null && most != null && most.compareTo(least) < 0) {
                return true;
            }
        }
        return false;
    }

    private static Field field(
            Frame frame, DesignLimit limit, String value, @org.jspecify.annotations.Nullable String problem) {
        return new Field(name(limit), frame.text(limit.messageKey()), unit(frame, limit), value, problem);
    }

    static String unit(Frame frame, DesignLimit limit) {
        return frame.text("bundling.design.unit."
                + switch (limit) {
                    case FEWEST_MEMBERS, MOST_MEMBERS -> "towns";
                    case FEWEST_GROUPS, MOST_GROUPS -> "groups";
                    case LONGEST_KM -> "km";
                    case FEWEST_ENGINEERS -> "people";
                    case LEAST_CONTRACT, MOST_CONTRACT, LEAST_SAVING -> "thousandYen";
                });
    }

    /** As people type it. */
    static String typed(DesignLimit limit, BigDecimal figure) {
        return (limit.isYen() ? figure.movePointLeft(3) : figure)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Figure and unit, for lists and sentences. */
    public static String words(Frame frame, DesignLimit limit, BigDecimal figure) {
        BigDecimal shown = limit.isYen() ? figure.movePointLeft(3) : figure;
        return frame.format()
                        .numberText(
                                shown, Math.max(0, shown.stripTrailingZeros().scale()))
                + (frame.japanese() ? "" : "\u00a0")
                + unit(frame, limit);
    }
}

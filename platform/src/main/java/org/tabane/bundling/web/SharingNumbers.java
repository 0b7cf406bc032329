package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.region.Municipality;
import org.tabane.shared.SignedNumber;
import org.tabane.shared.Yen;
import org.tabane.shell.Frame;

/** Reads the numbers of a query and keeps what is wrong by field, each with what to do about it. */
final class SharingNumbers {

    private static final long MOST_YEN = 1_000_000_000_000_000L;
    private static final BigDecimal MOST_OF_A_FIGURE = BigDecimal.valueOf(MOST_YEN);
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_PLACES = 6;

    private final Frame frame;
    private final SharingQuery query;
    private final Map<String, String> problems = new LinkedHashMap<>();

    SharingNumbers(Frame frame, SharingQuery query) {
        this.frame = frame;
        this.query = query;
    }

    /** What is wrong, by field, in the order found. */
    Map<String, String> problems() {
        return Collections.unmodifiableMap(problems);
    }

    /** Remembers the first thing wrong with a field. */
    void problem(String field, String words) {
        problems.putIfAbsent(field, words);
    }

    /** Yen, or nothing where the field is empty or wrong; below zero only where that has a meaning. */
    @Nullable
    Long yen(String field, boolean signed) {
        String text = query.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw new IllegalArgumentException("Amount in " + field + " is too long to be one.");
            }
            long amount = Yen.parse(text).amount();
            if (amount < 0 && !signed) {
                problem(field, frame.text("bundling.sharing.fault.negative", text));
            } else if (Math.abs(amount) > MOST_YEN) {
                problem(field, frame.text("bundling.sharing.fault.tooLarge", text));
            } else {
                return amount;
            }
        } catch (IllegalArgumentException notAnAmount) {
            problem(field, frame.text("bundling.sharing.fault.notYen", text));
        }
        return null;
    }

    /** Yen of these towns, without those whose field is empty or wrong. */
    Map<MemberId, Long> yenOf(List<Municipality> towns, String prefix, boolean signed) {
        Map<MemberId, Long> amounts = new LinkedHashMap<>();
        for (Municipality town : towns) {
            Long amount = yen(prefix + town.code().value(), signed);
            if (amount != null) {
                amounts.put(SharingCase.member(town), amount);
            }
        }
        return amounts;
    }

    /** A figure of a town, not negative. */
    @Nullable
    BigDecimal figure(String field) {
        BigDecimal figure = number(field, query.text(field));
        if (figure == null) {
            return null;
        }
        if (figure.signum() < 0) {
            problem(field, frame.text("bundling.sharing.fault.negative", query.text(field)));
            return null;
        }
        if (figure.compareTo(MOST_OF_A_FIGURE) > 0) {
            problem(field, frame.text("bundling.sharing.fault.tooLarge", query.text(field)));
            return null;
        }
        return figure;
    }

    /** @param text what of the field is read */
    @Nullable
    BigDecimal number(String field, String text) {
        try {
            if (text.length() <= LONGEST_NUMBER) {
                BigDecimal number = Objects.requireNonNull(SignedNumber.read(text));
                if (number.scale() <= MOST_PLACES) {
                    return number;
                }
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number with too many places
        }
        problem(field, frame.text("bundling.sharing.fault.notNumber", query.text(field)));
        return null;
    }
}

package org.tabane.bundling.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Baseline;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.Fee;
import org.tabane.engine.effect.LabourRates;
import org.tabane.shared.Evidence;

/**
 * Everything an estimate is made from, each number with its evidence 「試算の前提」.
 *
 * <p>Immutable. The first member is the town that asks. Refuses a line of a stranger; the engine refuses the rest.
 */
public record EstimatePlan(
        List<PlannedMember> members, List<PlannedLine> lines, List<PlannedDriver> drivers, List<Fee> fees, int years) {

    public EstimatePlan {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
        drivers = List.copyOf(drivers);
        fees = List.copyOf(fees);
        if (members.isEmpty() || years < 1) {
            throw new IllegalArgumentException("A plan needs at least one member and one year.");
        }
        Collection<MemberId> known = members.stream().map(PlannedMember::id).toList();
        for (PlannedLine line : lines) {
            if (!known.contains(line.member())) {
                throw new IllegalArgumentException("Line " + line.key() + " belongs to no member of the plan.");
            }
        }
    }

    /** The town that asks. */
    public PlannedMember home() {
        return members.getFirst();
    }

    public PlannedMember getMember(MemberId id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No member (" + id + ") in this plan."));
    }

    public List<PlannedLine> linesOf(MemberId member) {
        return lines.stream().filter(line -> line.member().equals(member)).toList();
    }

    /** What the engine computes. */
    public DriverModel model() {
        Map<MemberId, java.math.BigDecimal> rates = new TreeMap<>();
        members.forEach(
                member -> rates.put(member.id(), member.labourYenPerHour().value()));
        return new DriverModel(
                new Baseline(lines.stream().map(PlannedLine::cell).toList(), new LabourRates(rates)),
                drivers.stream().map(PlannedDriver::driver).toList(),
                fees);
    }

    /** The weakest evidence among a member's own figures and the drivers that touch all: its figures rest on no more. */
    public Evidence weakestEvidence(MemberId member) {
        return Evidence.weakest(Stream.concat(
                        Stream.concat(
                                linesOf(member).stream().map(PlannedLine::evidence),
                                Stream.of(getMember(member).labourYenPerHour().evidence())),
                        drivers.stream()
                                .filter(planned -> planned.driver().ranges().stream()
                                        .anyMatch(range -> range.scope()
                                                        .member()
                                                        .isEmpty()
                                                || range.scope().member().get().equals(member)))
                                .map(PlannedDriver::evidence))
                .toList());
    }

    /** Lines of which an amount or hours are unknown and left out. */
    public List<PlannedLine> incompleteLines() {
        return lines.stream().filter(PlannedLine::isIncomplete).toList();
    }

    /** How many inputs rest on each kind of evidence, and how much money; see {@link EvidenceCount}. */
    public List<EvidenceCount> evidenceCounts() {
        Map<Evidence, Long> items = new LinkedHashMap<>();
        Map<Evidence, Long> yen = new LinkedHashMap<>();
        for (PlannedLine line : lines) {
            Figure hours = line.directHours();
            Figure rate = getMember(line.member()).labourYenPerHour();
            Stream.of(line.outsourcedYen(), hours)
                    .filter(Figure::isKnown)
                    .forEach(figure -> items.merge(figure.evidence(), 1L, Long::sum));
            yen.merge(
                    line.outsourcedYen().evidence(),
                    line.outsourcedYen().value().longValueExact(),
                    Long::sum);
            yen.merge(
                    hours.evidence().weaker(rate.evidence()),
                    hours.value().multiply(rate.value()).longValue(),
                    Long::sum);
        }
        members.forEach(member -> items.merge(member.labourYenPerHour().evidence(), 1L, Long::sum));
        drivers.forEach(driver -> items.merge(driver.evidence(), 1L, Long::sum));
        long total =
                Math.max(1, yen.values().stream().mapToLong(Long::longValue).sum());
        return Stream.of(Evidence.values())
                .filter(evidence -> items.containsKey(evidence))
                .map(evidence -> new EvidenceCount(
                        evidence,
                        items.getOrDefault(evidence, 0L).intValue(),
                        (double) yen.getOrDefault(evidence, 0L) / total))
                .toList();
    }

    /**
     * Inputs of one kind of evidence.
     *
     * @param items figures and ranges in the plan
     * @param shareOfMoney their part of the total cost now 「直営＋委託」, 0 to 1
     */
    public record EvidenceCount(Evidence evidence, int items, double shareOfMoney) {}
}

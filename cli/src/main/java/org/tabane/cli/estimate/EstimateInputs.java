package org.tabane.cli.estimate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Baseline;
import org.tabane.engine.effect.CellKey;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.Fee;
import org.tabane.engine.effect.SixInputs;

/** Reads and checks the files of an estimate together. Everything wrong is found before anything is computed. */
final class EstimateInputs {

    private final Municipalities municipalities;
    private final Findings findings;

    EstimateInputs(Municipalities municipalities, Findings findings) {
        this.municipalities = municipalities;
        this.findings = findings;
    }

    SixInputs readSixInputs(Path baseline, Path bundled, Path labour, Optional<Path> fees) {
        EffortFile now = EffortFile.read(
                baseline, EstimateColumns.BASELINE_SHEET, EstimateColumns.BASELINE, municipalities, findings);
        EffortFile after = EffortFile.read(
                bundled, EstimateColumns.BUNDLED_SHEET, EstimateColumns.BUNDLED, municipalities, findings);
        Map<MemberId, Place> members = new TreeMap<>(after.members());
        members.putAll(now.members());
        if (!now.places().isEmpty() && !after.places().isEmpty()) {
            comparePairs(now, after);
        }
        LabourFile rates = readLabour(labour, members);
        List<Fee> known = readFees(fees, members);
        findings.refuseIfAny();
        return new SixInputs(now.cells(), after.cells(), rates.rates(), known);
    }

    DriverModel readDrivers(Path baseline, Path drivers, double correlation, Path labour, Optional<Path> fees) {
        EffortFile now = EffortFile.read(
                baseline, EstimateColumns.BASELINE_SHEET, EstimateColumns.BASELINE, municipalities, findings);
        LabourFile rates = readLabour(labour, now.members());
        List<Fee> known = readFees(fees, now.members());
        List<Driver> changes = DriversFile.read(drivers, now, correlation, municipalities, findings);
        findings.refuseIfAny();
        noteIdleContracts(now, changes);
        return new DriverModel(new Baseline(now.cells(), rates.rates()), changes, known);
    }

    private LabourFile readLabour(Path labour, Map<MemberId, Place> members) {
        LabourFile rates = LabourFile.read(labour, municipalities, findings);
        if (!members.isEmpty()) {
            rates.checkAgainst(members, municipalities, findings);
        }
        return rates;
    }

    private List<Fee> readFees(Optional<Path> fees, Map<MemberId, Place> members) {
        return fees.map(path -> FeesFile.read(path, members.keySet(), municipalities, findings))
                .orElse(List.of());
    }

    private void comparePairs(EffortFile now, EffortFile after) {
        now.places().forEach((key, place) -> {
            if (!after.has(key)) {
                findings.fault(
                        place,
                        "work_item " + describe(key) + " has no row in " + after.file()
                                + "; if the work ends, write it there with zeros");
            }
        });
        after.places().forEach((key, place) -> {
            if (!now.has(key)) {
                findings.note(place + ": work_item " + describe(key) + " is not in " + now.file()
                        + " and counts as new work");
            }
        });
    }

    private void noteIdleContracts(EffortFile now, List<Driver> changes) {
        boolean uncounted =
                now.cells().stream().allMatch(cell -> cell.contractsLet().signum() == 0);
        if (uncounted
                && changes.stream().anyMatch(driver -> driver.kind().target() == DriverKind.Target.CONTRACT_HOURS)) {
            findings.note(now.file() + ": no contracts are counted, so procurement-per-contract changes nothing");
        }
    }

    private String describe(CellKey key) {
        return key.workItem() + " of " + municipalities.spelling(key.member());
    }
}

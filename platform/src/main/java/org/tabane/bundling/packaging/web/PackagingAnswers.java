package org.tabane.bundling.packaging.web;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingRules;
import org.tabane.ledger.WorkItems;
import org.tabane.precedent.Practices;
import org.tabane.precedent.Precedents;
import org.tabane.region.Municipalities;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;

/** Reads packaging queries and answers them by the rules. */
@Component
class PackagingAnswers {

    private final Supplier<PackagingRules> rules;
    private final WorkItems workItems;
    private final Municipalities municipalities;
    private final Precedents precedents;

    PackagingAnswers(WorkItems workItems, Municipalities municipalities, Precedents precedents, Practices practices) {
        this.workItems = workItems;
        this.municipalities = municipalities;
        this.precedents = precedents;
        rules = SingletonSupplier.of(() -> PackagingRules.read(practices::getSource));
    }

    PackagingInput read(Frame frame, PackagingQuery query) {
        return new PackagingInput(
                query, rules(), workItems, municipalities, precedents, FiscalYear.containing(frame.today()));
    }

    PackagingPlan plan(PackagingInput input) {
        return PackagingPlan.of(input.question(), rules());
    }

    PackagingRules rules() {
        return rules.get();
    }

    Precedents precedents() {
        return precedents;
    }
}

package org.tabane.ledger.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUser.GroupName;
import org.tabane.identity.CurrentUsers;
import org.tabane.identity.GroupMember;
import org.tabane.identity.Groups;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;
import org.tabane.shell.HomeBlock;
import org.tabane.shell.Link;

/** How far each member of the visitor's group has come with its ledger 「群のいま」; of those that do not share, only that they do not. */
@Component
class GroupLedgerHomeBlock implements HomeBlock {

    private final Groups groups;
    private final LedgerBook book;
    private final CurrentUsers users;

    GroupLedgerHomeBlock(Groups groups, LedgerBook book, CurrentUsers users) {
        this.groups = groups;
        this.book = book;
        this.users = users;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Content> content(Frame frame) {
        return users.find()
                .filter(user -> user.activeOrganisation().code().isPresent())
                .flatMap(user -> user.group().map(group -> content(frame, user, group)));
    }

    private Content content(Frame frame, CurrentUser user, GroupName group) {
        FiscalYear year = LedgerYears.chosen(null, book, LedgerTown.of(user), frame);
        List<Line> lines = groups.getGroup(group.id()).acceptedMembers().stream()
                .map(member -> line(frame, user, member, year))
                .toList();
        return new Content(
                frame.text("ledger.home.group"),
                frame.text(
                        "ledger.home.group.note", group.name(), frame.format().fiscalYear(year)),
                lines,
                new Link(frame.text("ledger.home.group.open"), "/identity/groups/" + group.id()));
    }

    private Line line(Frame frame, CurrentUser user, GroupMember member, FiscalYear year) {
        LocalGovernmentCode code = member.organisation().code().orElse(null);
        boolean open = member.sharesLedger() || member.organisation().id().equals(user.organisationId());
        return new Line(
                member.organisation().name(),
                state(frame, open ? code : null, year),
                rate(frame, open ? code : null, year),
                null);
    }

    private String state(Frame frame, @Nullable LocalGovernmentCode code, FiscalYear year) {
        if (code == null) {
            return frame.text("ledger.home.group.closed");
        }
        Collection<LedgerCell> cells = book.findCells(List.of(code), year);
        return cells.isEmpty()
                ? frame.text("ledger.home.group.empty")
                : frame.text(
                        "ledger.home.group.items",
                        cells.size(),
                        count(cells, Evidence.MEASURED),
                        count(cells, Evidence.SURVEYED),
                        count(cells, Evidence.ASSUMED) + count(cells, Evidence.SAMPLE));
    }

    private @Nullable String rate(Frame frame, @Nullable LocalGovernmentCode code, FiscalYear year) {
        return code == null
                ? null
                : book.findLabourCost(code, year)
                        .map(cost -> frame.text(
                                "ledger.labour.used",
                                frame.format().numberText(cost.perHour().amount())))
                        .orElseGet(() -> frame.text("ledger.labour.none"));
    }

    private static long count(Collection<LedgerCell> cells, Evidence evidence) {
        return cells.stream().filter(cell -> cell.weakestEvidence() == evidence).count();
    }
}

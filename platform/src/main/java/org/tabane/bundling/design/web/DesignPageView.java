package org.tabane.bundling.design.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * A design: map, rules, groups, and everything that can be done with it.
 *
 * @param url of the design
 * @param owner the organisation whose it is; null where it is one's own
 * @param large whether the map needs the width for itself
 * @param conflict why the last run found no plan; null where it did
 * @param failed the last run, if it ended without a result and nothing was done since
 * @param undo what undoing takes back; null where there is nothing
 * @param redo what redoing brings back; null where there is nothing
 * @param run the run that goes on; null when none does
 * @param said what the last step did and what it costs; null at the first
 * @param plan the plan shown; null before the first run
 */
public record DesignPageView(
        Frame frame,
        String url,
        String name,
        Evidence weakest,
        String conditions,
        @Nullable String owner,
        boolean shared,
        boolean archived,
        boolean mayEdit,
        boolean mayCopy,
        int revision,
        @Nullable String undo,
        @Nullable String redo,
        List<Do> actions,
        List<Box> boxes,
        @Nullable Live run,
        @Nullable Conflict conflict,
        @Nullable Failed failed,
        boolean nothingFound,
        @Nullable Said said,
        List<Tab> plans,
        Rules rules,
        boolean large,
        String map,
        String mapTitle,
        SourceLine mapSource,
        @Nullable Plan plan,
        Hands hands,
        List<String> notes)
        implements View {

    /**
     * The run that goes on.
     *
     * @param events address that tells how it stands
     */
    public record Live(DesignRunPartialView now, String events, String stop, boolean stopping) {}

    /** A run that ended without a result: why, and the page that tells more. */
    public record Failed(String why, String url) {}

    /** Something that can be done with the plan. */
    public record Do(String text, String url, boolean main) {}

    /**
     * A part of the page somebody else renders.
     *
     * @param looking key of the words that say what is looked for until it is there ({@code .looking}), and what opening it would do where
     *     there are no scripts ({@code .open}); null for a part that takes no time
     */
    public record Box(
            DesignBox.Place place,
            String title,
            String url,
            @Nullable String looking) {}

    /**
     * Rules that cannot hold together.
     *
     * @param unplaced who is left without a group by them, in sentences
     */
    public record Conflict(List<String> unplaced, List<Loosen> rules) {}

    /**
     * A rule in conflict and how to let go of it.
     *
     * @param action address of the form that lets go; null where nothing can be let go
     */
    public record Loosen(String text, @Nullable String action, List<Hidden> hidden, String button) {}

    /** A hidden field. */
    public record Hidden(String name, String value) {}

    /** What a step did, and how the plan changed by it, as name and value. */
    public record Said(String what, List<Changed> changed, List<String> broken) {}

    /** A figure that changed. */
    public record Changed(String name, Content value) {}

    /** A plan to choose. */
    public record Tab(String text, String detail, String url, boolean current) {}

    /**
     * The rules.
     *
     * @param proof how good the plan is, the figure first; empty before a run
     */
    public record Rules(
            List<Kept> kept,
            List<LimitFields.Field> fields,
            List<Pair> pairs,
            @Nullable String proof,
            List<String> proofLines,
            boolean stale) {}

    /** A rule that is kept, and the form that lets go of it. */
    public record Kept(String name, String figure, @Nullable String action, List<Hidden> hidden) {}

    /** A pinned, forbidden or declared pair, a town that must not stay alone, or a locked group. */
    public record Pair(String mark, String css, String towns, String line, String action, List<Hidden> hidden) {}

    /** The plan: its groups, and the one selected. */
    public record Plan(
            int number,
            List<Group> groups,
            @Nullable String aloneNames,
            int aloneCount,
            Content people,
            Content saving,
            Content contract,
            String contractUnit,
            int towns,
            @Nullable Selected selected,
            SourceLine source) {}

    /** A row of the table of groups. */
    public record Group(
            String letter,
            String fill,
            String name,
            String url,
            boolean selected,
            boolean own,
            int members,
            Content people,
            Content longestKm,
            Content engineers,
            Content contract,
            Content saving,
            Content smallest,
            List<String> broken) {}

    /** The group selected, member by member. */
    public record Selected(
            String letter,
            boolean locked,
            List<Hidden> members,
            List<Changed> figures,
            List<Member> rows,
            boolean alone) {}

    /** A member of the group selected. */
    public record Member(
            String code,
            String name,
            boolean own,
            String url,
            Content people,
            Content engineers,
            Evidence engineersEvidence,
            Content saving,
            Content hours) {}

    /** What can be done to a town: the forms need all towns and all groups. */
    public record Hands(List<Choice> towns, List<Choice> groups, String town, boolean neverAlone) {}

    /** A choice of a form. */
    public record Choice(String value, String text, boolean chosen) {}

    /** The boxes of a place. */
    public List<Box> at(DesignBox.Place place) {
        return boxes.stream().filter(box -> box.place() == place).toList();
    }

    /** The boxes of a place by its name, for the template. */
    public List<Box> at(String place) {
        return at(DesignBox.Place.valueOf(place));
    }

    /** A crumb to the list. */
    public List<Link> crumbs() {
        return List.of(
                new Link(frame.text("shell.room.bundle"), "/bundle"),
                new Link(frame.text("bundling.design.title"), DesignBeginController.URL));
    }
}

package org.tabane.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.ledger.RecordEntries.Author;
import org.tabane.ledger.domain.AnnualHours;
import org.tabane.ledger.domain.Diary;
import org.tabane.ledger.jdbc.SurveyStore;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;

/** One-week time surveys: held, noted by staff, summed up, and adopted into the ledger. */
@Service
@Transactional
public class TimeSurveys {
    private final SurveyStore store;
    private final WorkItems workItems;
    private final RecordEntries recordEntries;
    private final Clock clock;

    TimeSurveys(SurveyStore store, WorkItems workItems, RecordEntries recordEntries, Clock clock) {
        this.store = store;
        this.workItems = workItems;
        this.recordEntries = recordEntries;
        this.clock = clock;
    }

    /** Opens a survey; the week is that of {@code day}. */
    public TimeSurvey open(
            Author author,
            LocalGovernmentCode municipality,
            String name,
            LocalDate day,
            int blockMinutes,
            int staffInScope,
            int workingWeeks) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        UUID id = store.insert(
                author.organisation(),
                municipality,
                name,
                monday,
                blockMinutes,
                staffInScope,
                workingWeeks,
                clock.instant(),
                author.person());
        return new TimeSurvey(id, municipality, name, monday, blockMinutes, staffInScope, workingWeeks);
    }

    /** The survey, if this organisation holds it. */
    @Transactional(readOnly = true)
    public Optional<TimeSurvey> findSurvey(Author author, UUID id) {
        return store.findSurvey(author.organisation(), id);
    }

    /** The surveys of an organisation, newest week first. */
    @Transactional(readOnly = true)
    public List<TimeSurvey> listSurveys(Author author) {
        return store.listSurveys(author.organisation());
    }

    /** What a person noted on a day: start minute of each block and its item. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, String> listBlocks(TimeSurvey survey, UUID person, LocalDate day) {
        return store.listBlocks(survey.id(), person, day);
    }

    /**
     * Notes what a person did from one minute of the day until another, in place of what stood there.
     *
     * @param item code of a work item or {@link TimeSurvey#OTHER}; {@code null} takes the note away
     * @throws IllegalArgumentException when the day is not of the week, the times do not fall on blocks or there is no such item
     */
    public void note(
            Author author, TimeSurvey survey, UUID person, LocalDate day, int from, int until, @Nullable String item) {
        int block = survey.blockMinutes();
        if (!survey.days().contains(day)
                || from < 0
                || until > 24 * 60
                || from >= until
                || from % block != 0
                || until % block != 0) {
            throw new IllegalArgumentException(
                    "Note (" + day + " " + from + " to " + until + ") is outside the survey.");
        }
        if (item != null && !item.equals(TimeSurvey.OTHER)) {
            workItems.getWorkItem(new WorkItemCode(item));
        }
        store.removeBlocks(survey.id(), person, day, from, until);
        if (item != null) {
            List<Integer> starts = new ArrayList<>();
            for (int start = from; start < until; start += block) {
                starts.add(start);
            }
            store.insertBlocks(author.organisation(), survey.id(), person, day, starts, item, clock.instant());
        }
    }

    @Transactional(readOnly = true)
    public SurveySummary summarise(TimeSurvey survey) {
        List<Diary> diaries = store.listDiaries(survey.id(), survey.blockMinutes());
        Set<String> items = new TreeSet<>();
        diaries.forEach(diary -> diary.days().forEach(day -> items.addAll(day.keySet())));
        List<SurveySummary.Item> summed = new ArrayList<>();
        BigDecimal other = BigDecimal.ZERO;
        BigDecimal noted = BigDecimal.ZERO;
        for (String item : items) {
            AnnualHours hours = AnnualHours.project(item, diaries, survey.staffInScope(), survey.workingDays());
            BigDecimal observed = rounded(hours.observed(), 2);
            noted = noted.add(observed);
            if (item.equals(TimeSurvey.OTHER)) {
                other = observed;
                continue;
            }
            Double low = hours.low();
            Double high = hours.high();
            summed.add(new SurveySummary.Item(
                    workItems.getWorkItem(new WorkItemCode(item)),
                    Hours.of(observed),
                    Hours.of(rounded(hours.expected(), 0)),
                    low == null || high == null ? null : new LedgerFigure.Range(rounded(low, 0), rounded(high, 0))));
        }
        summed.sort(Comparator.comparing(SurveySummary.Item::annual).reversed());
        return new SurveySummary(
                diaries.size(),
                diaries.stream().mapToInt(diary -> diary.days().size()).sum(),
                Hours.of(noted),
                summed,
                Hours.of(other));
    }

    /**
     * Records the projected hours of the chosen items as surveyed figures of a fiscal year, as one batch that can be undone. An
     * item that nobody noted is not recorded: it did not occur in the week, which does not make it 0 in the year.
     */
    public Optional<LedgerBatch> adopt(
            Author author, TimeSurvey survey, FiscalYear year, Set<WorkItemCode> chosen, String source) {
        List<NewEntry> entries = summarise(survey).items().stream()
                .filter(item -> chosen.contains(item.workItem().code()))
                .map(item -> new NewEntry(
                        new LedgerKey(survey.municipality(), item.workItem().code(), year, Measure.DIRECT_HOURS),
                        new LedgerFigure(
                                item.annual().value(),
                                Measure.DIRECT_HOURS.unit(),
                                item.range(),
                                Evidence.SURVEYED,
                                source),
                        ""))
                .toList();
        return recordEntries.record(author, BatchKind.SURVEY, survey.name(), entries);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}

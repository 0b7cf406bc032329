package org.tabane.jobs.web;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.jobs.JobBox;
import org.tabane.jobs.JobId;
import org.tabane.jobs.JobProgressPartialView;
import org.tabane.jobs.JobSummary;
import org.tabane.jobs.Jobs;
import org.tabane.jobs.LiveEvents;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.PageRenderer;
import org.tabane.shell.ReturnPath;
import org.tabane.shell.View;

/** Jobs on the web: a list, a page for each, live progress, and a way to stop one. */
@Controller
@RequestMapping("/jobs")
class JobController {

    private static final int LISTED = 100;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Jobs jobs;
    private final PageRenderer renderer;

    JobController(Jobs jobs, PageRenderer renderer) {
        this.jobs = jobs;
        this.renderer = renderer;
    }

    @GetMapping
    View list(Frame frame) {
        return new JobListPageView(
                frame,
                jobs.listJobs(LISTED).stream().map(job -> row(job, frame)).toList());
    }

    @GetMapping("/{id}")
    View job(@PathVariable String id, Frame frame) {
        JobSummary job = get(id);
        return new JobPageView(
                frame,
                kind(job, frame),
                job.subject(),
                JobBox.of(job, frame, false),
                jobs.listEvents(job.id()).stream()
                        .map(event -> new JobPageView.EventRow(
                                time(event.occurredAt(), frame),
                                frame.text("jobs.state." + event.state().key())))
                        .toList());
    }

    @GetMapping("/{id}/progress")
    View progress(@PathVariable String id, Frame frame) {
        return JobProgressPartialView.of(get(id), frame);
    }

    @PostMapping("/{id}/cancel")
    RedirectView cancel(@PathVariable String id, @RequestParam(defaultValue = "") String from, Flash flash) {
        JobSummary job = get(id);
        if (jobs.cancel(job.id())) {
            flash.info("jobs.cancelAsked");
        } else {
            flash.info("jobs.alreadyEnded");
        }
        return from.isEmpty() ? new RedirectView(job.id().url()) : ReturnPath.redirect(from);
    }

    /** Sends the progress whenever it changes, and {@code ended} once nothing more will come. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id, Frame frame) {
        JobId followed = get(id).id();
        return LiveEvents.follow(
                "job (" + followed + ")",
                () -> jobs.findJob(followed)
                        .map(job -> seen(job, renderer.render(JobProgressPartialView.of(job, frame))))
                        .orElseGet(LiveEvents.Seen.Gone::new));
    }

    private static LiveEvents.Seen seen(JobSummary job, String html) {
        return job.state().ended() ? new LiveEvents.Seen.Ended(html) : new LiveEvents.Seen.Progress(html);
    }

    private JobSummary get(String id) {
        return JobId.parse(id).flatMap(jobs::findJob).orElseThrow(() -> Fault.notFound("jobs.notFound"));
    }

    private JobListPageView.Row row(JobSummary job, Frame frame) {
        JobProgressPartialView progress = JobProgressPartialView.of(job, frame);
        return new JobListPageView.Row(
                job.id().url(),
                kind(job, frame),
                job.subject(),
                time(job.submittedAt(), frame),
                progress.stateClass(),
                progress.state(),
                progress.counted(),
                job.resultUrl());
    }

    private static String kind(JobSummary job, Frame frame) {
        return frame.optionalText(job.kind() + ".job").orElse(job.kind());
    }

    private static String time(Instant time, Frame frame) {
        var local = time.atZone(JAPAN);
        return frame.format().date(local.toLocalDate()) + " " + frame.format().time(local);
    }
}

package org.tabane.asset.network.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.asset.CoordinateOptions;
import org.tabane.asset.NoRegister;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.network.RoadImports;
import org.tabane.engine.network.NetworkOptions;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.WarekiDate;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The form for a road file, and sending the file on its way. */
@Controller
class NetworkImportController {

    private final RoadImports imports;

    NetworkImportController(RoadImports imports) {
        this.imports = imports;
    }

    @GetMapping("/asset/network/new")
    View form(Frame frame, CurrentUser user) {
        if (user.activeOrganisation().code().isEmpty()) {
            throw new NoRegister();
        }
        return form(frame, user.requireEditor(), new Given("", "", "2", Reading.DEGREES.toString(), false), null);
    }

    /** What the form says of a file, as typed. */
    public record Given(
            String source,
            String date,
            String snap,
            String reading,
            @Nullable Boolean shared) {
        public Given {
            source = text(source);
            date = text(date);
            snap = text(snap);
            reading = text(reading);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    private static NetworkFormPageView form(Frame frame, CurrentUser editor, Given given, @Nullable String error) {
        return new NetworkFormPageView(
                frame,
                editor.activeOrganisation().name(),
                given.source,
                given.date,
                given.snap,
                given.reading,
                Boolean.TRUE.equals(given.shared),
                CoordinateOptions.withExchanged(frame),
                error == null ? null : frame.text(error));
    }

    @PostMapping("/asset/network/uploads")
    Object upload(Frame frame, CurrentUser user, @RequestParam MultipartFile file, Given given) {
        CurrentUser editor = user.requireEditor();
        LocalGovernmentCode municipality = editor.activeOrganisation().code().orElse(null);
        Double metres = metres(given.snap);
        LocalDate day = day(given.date);
        String error = municipality == null
                ? "asset.network.municipality.missing"
                : file.isEmpty()
                        ? "asset.network.file.missing"
                        : given.source.isBlank()
                                ? "asset.network.source.missing"
                                : metres == null
                                        ? "asset.network.snap.range"
                                        : day == null && !given.date.isBlank() ? "asset.network.date.wrong" : null;
        if (error != null || municipality == null || metres == null) {
            return form(frame, editor, given, error == null ? "asset.network.snap.range" : error);
        }
        String name = file.getOriginalFilename();
        return new RedirectView(imports.submit(
                new RoadImports.Request(
                        editor.organisationId(),
                        municipality,
                        name == null || name.isBlank() ? frame.text("asset.network.file") : name,
                        given.source.strip(),
                        day,
                        metres,
                        Reading.find(given.reading).orElse(Reading.DEGREES),
                        Boolean.TRUE.equals(given.shared),
                        editor.userId()),
                content(file)));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : WarekiDate.parse(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return null;
        }
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Double metres(String text) {
        try {
            double metres =
                    Double.parseDouble(java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC));
            return metres >= 0 && metres <= NetworkOptions.MOST_SNAP_METRES ? metres : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

package org.tabane.region.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.DocumentWriter;
import org.tabane.document.Picture;
import org.tabane.exchange.CsvStyle;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** A town's page to take away: one sheet of A4, a picture, a table. */
@Controller
class MunicipalityFilesController {
    private final Municipalities municipalities;
    private final TownProfiles profiles;
    private final TownSheet sheet;
    private final IndicatorCsv csv;
    private final DocumentWriter documents;

    MunicipalityFilesController(
            Municipalities municipalities,
            TownProfiles profiles,
            TownSheet sheet,
            IndicatorCsv csv,
            DocumentWriter documents) {
        this.municipalities = municipalities;
        this.profiles = profiles;
        this.sheet = sheet;
        this.csv = csv;
        this.documents = documents;
    }

    /** The town on one sheet of A4. */
    @GetMapping("/region/municipalities/{code}/sheet.pdf")
    ResponseEntity<byte[]> sheet(Frame frame, @PathVariable String code) {
        Municipality town = TownOfPath.of(municipalities, code);
        byte[] pdf = documents.pdf(sheet.report(frame, town, profiles.profile(frame, town, List.of())));
        return RegionFiles.pdf(pdf, frame.text("region.sheet.title", town.fullName()));
    }

    /** The town's axes as a picture. */
    @GetMapping("/region/municipalities/{code}/axes.png")
    ResponseEntity<byte[]> png(Frame frame, @PathVariable String code) {
        Municipality town = TownOfPath.of(municipalities, code);
        Picture picture = TownPicture.of(frame, town, profiles.profile(frame, town, List.of()));
        return RegionFiles.png(
                documents.png(picture.svg(frame.locale()), 1600), frame.text("region.sheet.title", town.fullName()));
    }

    /** The town's indicators with those of its neighbours and of the towns like it. */
    @GetMapping("/region/municipalities/{code}/indicators.csv")
    ResponseEntity<byte[]> csv(
            Frame frame, @PathVariable String code, @RequestParam(defaultValue = "utf8") String encoding) {
        Municipality town = TownOfPath.of(municipalities, code);
        List<IndicatorCsv.Line> lines = new ArrayList<>();
        lines.add(new IndicatorCsv.Line(town, "このまち", null));
        municipalities
                .findNeighbours(town.code())
                .forEach(neighbour -> lines.add(new IndicatorCsv.Line(neighbour.municipality(), "隣り合うまち", null)));
        municipalities
                .findSimilar(town.code(), TownProfiles.SIMILAR)
                .forEach(similar ->
                        lines.add(new IndicatorCsv.Line(similar.municipality(), "似たまち", similar.unlikeness())));
        CsvStyle style = RegionFiles.style(encoding);
        return RegionFiles.csv(
                csv.write(frame, lines, "", style), style, frame.text("region.sheet.title", town.fullName()));
    }
}

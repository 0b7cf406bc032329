package org.tabane.asset.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.asset.AssetImport;
import org.tabane.asset.AssetKind;
import org.tabane.asset.CoordinateOptions;
import org.tabane.asset.ImportScope;
import org.tabane.asset.LoadAssets;
import org.tabane.asset.domain.Reading;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.Sector;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** What to say before a file of assets is brought, and taking an import back. */
@Controller
class AssetImportController {
    static final String PATH = "/asset/import";

    private final LoadAssets load;
    private final AssetImport assetImport;

    AssetImportController(LoadAssets load, AssetImport assetImport) {
        this.load = load;
        this.assetImport = assetImport;
    }

    @GetMapping(PATH)
    Object prepare(
            Frame frame,
            CurrentUser user,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(defaultValue = "") String kind) {
        RegisterTown town = RegisterTown.ofEditor(user);
        if (zone != null) {
            Reading reading = Reading.find(zone).orElse(Reading.DEGREES);
            String scope = new ImportScope(reading, AssetKind.find(kind).orElse(null)).toString();
            return new RedirectView(assetImport.url() + "?scope=" + scope);
        }
        return page(frame, town);
    }

    private static View page(Frame frame, RegisterTown town) {
        return new AssetImportPageView(
                frame,
                town.name(),
                CoordinateOptions.of(frame),
                Arrays.stream(Sector.values())
                        .map(sector -> new AssetFormPageView.KindGroup(
                                frame.text(sector.messageKey()),
                                AssetKind.of(sector).stream()
                                        .map(each -> new Option(each.name(), frame.text(each.messageKey())))
                                        .toList()))
                        .filter(group -> !group.kinds().isEmpty())
                        .toList());
    }

    @PostMapping("/asset/batches/{batch}/undo")
    Object undo(CurrentUser user, Flash flash, @PathVariable UUID batch) {
        long assets = load.undo(RegisterTown.ofEditor(user).author(), batch);
        if (assets == 0) {
            flash.info("asset.batch.nothingToUndo");
        } else {
            flash.ok("asset.batch.undone", assets);
        }
        return new RedirectView(AssetListController.PATH);
    }
}

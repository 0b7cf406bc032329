package org.tabane.asset.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetId;
import org.tabane.asset.Assets;
import org.tabane.asset.Inspection;
import org.tabane.asset.RegisterAssets;
import org.tabane.asset.web.AssetShowing.Forms;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The page of one asset: what is known of it, its inspections, and taking it out of service. */
@Controller
class AssetController {
    private final Assets assets;
    private final RegisterAssets register;
    private final AssetShowing showing;

    AssetController(Assets assets, RegisterAssets register, AssetShowing showing) {
        this.assets = assets;
        this.register = register;
        this.showing = showing;
    }

    @GetMapping("/asset/assets/{id}")
    View asset(Frame frame, CurrentUser user, @PathVariable AssetId id) {
        return showing.page(frame, user, get(id), Forms.CLOSED);
    }

    @PostMapping("/asset/assets/{id}/inspections")
    Object inspect(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable AssetId id,
            @ModelAttribute("form") InspectionForm form,
            BindingResult binding) {
        RegisterTown town = RegisterTown.ofEditor(user);
        Optional<Inspection> inspection = form.inspection(binding);
        if (inspection.isEmpty()) {
            Form again = Form.of(frame, "asset.inspection", binding);
            return showing.page(frame, user, get(id), new Forms(again, null, null));
        }
        if (register.inspect(town.author(), id, inspection.get())) {
            flash.ok("asset.inspection.saved");
        } else {
            flash.info("asset.unchanged");
        }
        return to(id);
    }

    @PostMapping("/asset/assets/{id}/retire")
    Object retire(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable AssetId id,
            @ModelAttribute("form") RetireForm form,
            BindingResult binding) {
        RegisterTown town = RegisterTown.ofEditor(user);
        if (form.retiredOn() == null && !binding.hasFieldErrors("retiredOn")) {
            binding.rejectValue("retiredOn", "asset.retire.retiredOn.missing");
        }
        if (form.reason() == null || form.reason().isBlank()) {
            binding.rejectValue("reason", "asset.retire.reason.missing");
        }
        if (binding.hasErrors() || form.retiredOn() == null || form.reason() == null || form.version() == null) {
            Form again = Form.of(frame, "asset.retire", binding);
            return showing.page(frame, user, get(id), new Forms(null, again, null));
        }
        register.retire(
                town.author(),
                id,
                form.version(),
                form.retiredOn(),
                form.reason().strip());
        flash.ok("asset.retire.done");
        return to(id);
    }

    @PostMapping("/asset/assets/{id}/restore")
    Object restore(CurrentUser user, Flash flash, @PathVariable AssetId id, @RequestParam int version) {
        register.restore(RegisterTown.ofEditor(user).author(), id, version, "");
        flash.ok("asset.restore.done");
        return to(id);
    }

    @PostMapping("/asset/assets/{id}/undo")
    Object undo(CurrentUser user, Flash flash, @PathVariable AssetId id, @RequestParam int version) {
        register.undoLast(RegisterTown.ofEditor(user).author(), id, version);
        flash.ok("asset.undo.done");
        return to(id);
    }

    private Asset get(AssetId id) {
        return assets.findAsset(id).orElseThrow(() -> Fault.notFound("asset.notFound"));
    }

    private static RedirectView to(AssetId id) {
        return new RedirectView(AssetListController.PATH + "/" + id);
    }
}

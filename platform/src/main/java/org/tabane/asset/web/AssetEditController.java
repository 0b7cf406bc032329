package org.tabane.asset.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetContent;
import org.tabane.asset.AssetId;
import org.tabane.asset.AssetKind;
import org.tabane.asset.Assets;
import org.tabane.asset.RegisterAssets;
import org.tabane.asset.RegisterAssets.Registration;
import org.tabane.asset.domain.PositionText;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.Evidence;
import org.tabane.shared.Sector;
import org.tabane.shell.Fault;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Registers an asset and changes one. */
@Controller
class AssetEditController {
    private final Assets assets;
    private final RegisterAssets register;
    private final Clock clock;

    AssetEditController(Assets assets, RegisterAssets register, Clock clock) {
        this.assets = assets;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/asset/assets/new")
    View empty(Frame frame, CurrentUser user) {
        RegisterTown town = RegisterTown.ofEditor(user);
        return page(
                frame,
                Form.of(
                        frame,
                        "asset.field",
                        Map.of(
                                "ownerName", town.name(),
                                "evidence", Evidence.MEASURED.name(),
                                "validFrom", today())),
                null,
                null,
                200);
    }

    @PostMapping("/asset/assets/new")
    Object register(
            Frame frame, CurrentUser user, Flash flash, @ModelAttribute("form") AssetForm form, BindingResult binding) {
        RegisterTown town = RegisterTown.ofEditor(user);
        Optional<AssetContent> content = form.content(town.code(), null, binding);
        LocalDate from = form.validFrom() == null ? today() : form.validFrom();
        if (content.isEmpty()) {
            return page(frame, Form.of(frame, "asset.field", binding), null, null, 422);
        }
        return switch (register.register(town.author(), content.get(), from)) {
            case Registration.Registered(AssetId id) -> {
                flash.ok("asset.registered", content.get().name());
                yield new RedirectView(AssetListController.PATH + "/" + id);
            }
            case Registration.AlreadyThere(AssetId id) -> {
                binding.reject("asset.form.alreadyThere");
                yield page(
                        frame, Form.of(frame, "asset.field", binding), null, AssetListController.PATH + "/" + id, 422);
            }
        };
    }

    @GetMapping("/asset/assets/{id}/edit")
    View edit(Frame frame, CurrentUser user, @PathVariable AssetId id) {
        Asset asset = own(RegisterTown.ofEditor(user), id);
        return page(frame, Form.of(frame, "asset.field", AssetForm.shown(asset)), asset, null, 200);
    }

    @PostMapping("/asset/assets/{id}/edit")
    Object amend(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable AssetId id,
            @ModelAttribute("form") AssetForm form,
            BindingResult binding) {
        RegisterTown town = RegisterTown.ofEditor(user);
        Asset asset = own(town, id);
        Optional<AssetContent> content = form.content(asset.content().municipality(), asset, binding);
        if (content.isEmpty() || form.version() == null) {
            return page(frame, Form.of(frame, "asset.field", binding), asset, null, 422);
        }
        try {
            boolean changed = register.amend(
                    town.author(),
                    id,
                    form.version(),
                    content.get(),
                    form.validFrom() == null ? asset.validFrom() : form.validFrom(),
                    form.reason() == null ? "" : form.reason().strip());
            if (changed) {
                flash.ok("asset.changed", content.get().name());
            } else {
                flash.info("asset.unchanged");
            }
        } catch (DuplicateKeyException other) {
            binding.reject("asset.form.alreadyThere");
            return page(frame, Form.of(frame, "asset.field", binding), asset, null, 422);
        }
        return new RedirectView(AssetListController.PATH + "/" + id);
    }

    private Asset own(RegisterTown town, AssetId id) {
        return assets.findAsset(id)
                .filter(asset -> asset.organisation().equals(town.id()))
                .orElseThrow(() -> Fault.notFound("asset.notFound"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AssetWords.JAPAN);
    }

    private static View page(Frame frame, Form form, @Nullable Asset asset, @Nullable String same, int status) {
        String path = AssetListController.PATH + (asset == null ? "/new" : "/" + asset.id() + "/edit");
        return new AssetFormPageView(
                frame,
                form,
                asset == null ? null : asset.content().name(),
                path,
                asset == null ? AssetListController.PATH : AssetListController.PATH + "/" + asset.id(),
                Arrays.stream(Sector.values())
                        .map(sector -> new AssetFormPageView.KindGroup(
                                frame.text(sector.messageKey()),
                                AssetKind.of(sector).stream()
                                        .map(kind -> new Option(kind.name(), frame.text(kind.messageKey())))
                                        .toList()))
                        .filter(group -> !group.kinds().isEmpty())
                        .toList(),
                Arrays.stream(Evidence.values())
                        .map(each -> new Option(each.name(), frame.text(each.messageKey())))
                        .toList(),
                asset != null && PositionText.write(asset.content().geometry()).isEmpty(),
                same,
                status);
    }
}

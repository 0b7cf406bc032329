package org.tabane.asset.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.asset.AssetId;
import org.tabane.asset.Assets;
import org.tabane.asset.Attachment;
import org.tabane.asset.Attachments;
import org.tabane.asset.domain.Photo;
import org.tabane.asset.web.AssetShowing.Forms;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.storage.FileRefused;
import org.tabane.storage.StoredFile;

/** Photos and documents of an asset: bring, see, take off. */
@Controller
class AssetFilesController {
    private static final String FILES = "/asset/assets/{id}/files";

    private final Assets assets;
    private final Attachments attachments;
    private final AssetShowing showing;

    AssetFilesController(Assets assets, Attachments attachments, AssetShowing showing) {
        this.assets = assets;
        this.attachments = attachments;
        this.showing = showing;
    }

    @PostMapping(FILES)
    Object attach(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable AssetId id,
            @ModelAttribute("form") FileForm form,
            BindingResult binding) {
        RegisterTown town = RegisterTown.ofEditor(user);
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            binding.rejectValue("file", "asset.file.missing");
        }
        if (!binding.hasErrors() && file != null) {
            String name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
            try (InputStream in = file.getInputStream()) {
                Attachment kept = attachments.attach(
                        town.author(), id, name, form.title() == null ? "" : form.title(), form.happenedOn(), in);
                flash.ok(
                        kept.kind() == Attachment.Kind.PHOTO ? "asset.file.photoKept" : "asset.file.documentKept",
                        kept.title());
                return new RedirectView(AssetListController.PATH + "/" + id + "#files");
            } catch (FileRefused refused) {
                binding.rejectValue(
                        "file", refused.messageKey(), refused.arguments().toArray(), null);
            } catch (Photo.Unreadable unreadable) {
                binding.rejectValue("file", "asset.file.unreadable");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var asset = assets.findAsset(id).orElseThrow(() -> Fault.notFound("asset.notFound"));
        return showing.page(frame, user, asset, new Forms(null, null, Form.of(frame, "asset.file", binding)));
    }

    @GetMapping(FILES + "/{file}")
    ResponseEntity<Resource> open(CurrentUser user, @PathVariable AssetId id, @PathVariable UUID file) {
        Attachment attachment = find(id, file);
        StoredFile stored = stored(attachment);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .contentLength(stored.bytes())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (attachment.kind() == Attachment.Kind.PHOTO
                                        ? ContentDisposition.inline()
                                        : ContentDisposition.attachment())
                                .filename(stored.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(attachments.open(stored)));
    }

    @GetMapping(FILES + "/{file}/thumbnail")
    ResponseEntity<byte[]> thumbnail(CurrentUser user, @PathVariable AssetId id, @PathVariable UUID file) {
        StoredFile stored = stored(find(id, file));
        var bytes = new ByteArrayOutputStream();
        try {
            attachments.thumbnail(stored, bytes);
        } catch (Photo.Unreadable unreadable) {
            throw Fault.notFound("asset.file.notFound");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .body(bytes.toByteArray());
    }

    @PostMapping(FILES + "/{file}/remove")
    Object remove(CurrentUser user, Flash flash, @PathVariable AssetId id, @PathVariable UUID file) {
        if (attachments.remove(
                RegisterTown.ofEditor(user).author(), find(id, file).id())) {
            flash.ok("asset.file.removed");
        }
        return new RedirectView(AssetListController.PATH + "/" + id + "#files");
    }

    private Attachment find(AssetId id, UUID file) {
        return attachments.find(id, file).orElseThrow(() -> Fault.notFound("asset.file.notFound"));
    }

    private StoredFile stored(Attachment attachment) {
        return attachments.file(attachment).orElseThrow(() -> Fault.notFound("asset.file.notFound"));
    }
}

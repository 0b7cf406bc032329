package org.tabane.asset.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A photo or document about to be attached. */
public record FileForm(
        @Nullable MultipartFile file,
        @Nullable String title,
        @Nullable LocalDate happenedOn) {}

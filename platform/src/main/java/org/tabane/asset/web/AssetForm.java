package org.tabane.asset.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.validation.BindingResult;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetContent;
import org.tabane.asset.AssetKind;
import org.tabane.asset.BuildYear;
import org.tabane.asset.KilometrePost;
import org.tabane.asset.domain.BuildYearText;
import org.tabane.asset.domain.PositionText;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Quantity;

/** An asset as a person types it; read with the rules files are read by. */
public record AssetForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String kana,
        @Nullable String code,
        @Nullable String ownerName,
        @Nullable String ownerOffice,
        @Nullable String route,
        @Nullable String address,
        @Nullable String townId,
        @Nullable String kilometreFrom,
        @Nullable String kilometreUntil,
        @Nullable String quantity,
        @Nullable String unit,
        @Nullable String built,
        @Nullable String position,
        @Nullable String attributes,
        @Nullable String note,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable LocalDate validFrom,
        @Nullable String reason,
        @Nullable Integer version) {

    /** What the form shows of an asset, by field. */
    static Map<String, Object> shown(Asset asset) {
        AssetContent content = asset.content();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", content.kind().name());
        values.put("name", content.name());
        values.put("kana", content.kana());
        values.put("code", content.code());
        values.put("ownerName", content.ownerName());
        values.put("ownerOffice", content.ownerOffice());
        values.put("route", content.route());
        values.put("address", content.address());
        values.put("townId", content.townId());
        KilometrePost post = content.kilometrePost();
        if (post != null) {
            values.put("kilometreFrom", plain(post.from()));
            values.put("kilometreUntil", post.until() == null ? "" : plain(post.until()));
        }
        Quantity quantity = content.quantity();
        values.put("quantity", quantity == null ? "" : plain(quantity.value()));
        values.put("unit", quantity == null ? content.kind().unit() : quantity.unit());
        values.put("built", built(content.buildYear()));
        values.put("position", PositionText.write(content.geometry()).orElse(""));
        values.put(
                "attributes",
                content.attributes().entrySet().stream()
                        .map(each -> each.getKey() + "：" + each.getValue())
                        .collect(Collectors.joining("\n")));
        values.put("note", content.note());
        values.put("source", content.source());
        values.put("evidence", content.evidence().name());
        values.put("validFrom", asset.validFrom());
        values.put("version", asset.version());
        return values;
    }

    private static String built(BuildYear built) {
        return built.known().map(String::valueOf).orElse(built.statedUnknown() ? "不明" : "");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The asset as typed; empty when something was rejected. {@code before} keeps the shape where it was not touched. */
    Optional<AssetContent> content(LocalGovernmentCode municipality, @Nullable Asset before, BindingResult binding) {
        AssetKind kind = AssetKind.find(text(this.kind)).orElse(null);
        if (kind == null) {
            binding.rejectValue("kind", "asset.form.kind.missing");
        }
        required(name, "name", 200, binding);
        required(source, "source", 200, binding);
        longest(code, "code", 60, binding);
        longest(note, "note", 2_000, binding);
        if (!text(townId).matches("(?:\\d{7})?")) {
            binding.rejectValue("townId", "asset.form.townId.bad");
        }
        BuildYear year = BuildYearText.read(text(built)).orElse(null);
        if (year == null) {
            binding.rejectValue("built", "asset.form.built.bad");
        }
        BigDecimal amount = number(quantity, "quantity", binding);
        if (amount != null && text(unit).isEmpty()) {
            binding.rejectValue("unit", "asset.form.unit.missing");
        }
        BigDecimal from = number(kilometreFrom, "kilometreFrom", binding);
        BigDecimal until = number(kilometreUntil, "kilometreUntil", binding);
        if (from == null && until != null) {
            binding.rejectValue("kilometreFrom", "asset.form.kilometre.begin");
        }
        Evidence rests = evidence(binding);
        Geometry shape = geometry(before, binding);
        Map<String, String> further = attributes(binding);
        if (binding.hasErrors() || kind == null || year == null || rests == null) {
            return Optional.empty();
        }
        return Optional.of(new AssetContent(
                municipality,
                kind,
                text(code),
                text(name),
                text(kana),
                text(ownerName),
                text(ownerOffice),
                shape,
                amount == null ? null : new Quantity(amount, text(unit)),
                year,
                text(townId),
                text(address),
                text(route),
                from == null ? null : new KilometrePost(from, until),
                further,
                text(note),
                text(source),
                rests));
    }

    private @Nullable Evidence evidence(BindingResult binding) {
        try {
            return Evidence.valueOf(text(evidence));
        } catch (IllegalArgumentException none) {
            binding.rejectValue("evidence", "asset.form.evidence.missing");
            return null;
        }
    }

    private @Nullable Geometry geometry(@Nullable Asset before, BindingResult binding) {
        Geometry kept = before == null ? null : before.content().geometry();
        String shown = PositionText.write(kept).orElse("");
        if (text(position).replace("\r", "").equals(shown)) {
            return kept;
        }
        return switch (PositionText.read(text(position))) {
            case PositionText.Read.Shape(Geometry shape) -> shape;
            case PositionText.Read.Unreadable(int line, String text) -> {
                binding.rejectValue("position", "asset.form.position.unreadable", new Object[] {line, text}, null);
                yield null;
            }
            case PositionText.Read.Exchanged(int line) -> {
                binding.rejectValue("position", "asset.form.position.exchanged", new Object[] {line}, null);
                yield null;
            }
            case PositionText.Read.Invalid() -> {
                binding.rejectValue("position", "asset.form.position.invalid");
                yield null;
            }
        };
    }

    private Map<String, String> attributes(BindingResult binding) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line :
                text(attributes).lines().filter(each -> !each.isBlank()).toList()) {
            String[] parts = line.split("[:：]", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[0].length() > 40 || line.length() > 400) {
                binding.rejectValue("attributes", "asset.form.attributes.bad", new Object[] {line.strip()}, null);
                return Map.of();
            }
            if (!parts[1].isBlank()) {
                found.put(parts[0].strip(), parts[1].strip());
            }
        }
        return found;
    }

    private static void required(@Nullable String value, String field, int longest, BindingResult binding) {
        if (text(value).isEmpty()) {
            binding.rejectValue(field, "asset.form." + field + ".missing");
        }
        longest(value, field, longest, binding);
    }

    private static void longest(@Nullable String value, String field, int longest, BindingResult binding) {
        if (text(value).length() > longest) {
            binding.rejectValue(field, "asset.form.tooLong", new Object[] {longest}, null);
        }
    }

    private static @Nullable BigDecimal number(@Nullable String value, String field, BindingResult binding) {
        String folded = java.text.Normalizer.normalize(text(value), java.text.Normalizer.Form.NFKC)
                .replace(",", "");
        if (folded.isEmpty()) {
            return null;
        }
        if (!folded.matches("\\d{1,12}(?:\\.\\d{1,6})?")) {
            binding.rejectValue(field, "asset.form.number.bad", new Object[] {text(value)}, null);
            return null;
        }
        return new BigDecimal(folded).setScale(3, java.math.RoundingMode.HALF_UP);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\r", "").strip();
    }
}

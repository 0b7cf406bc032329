package org.tabane.asset;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.PlaceRecords.Nearby;
import org.tabane.asset.jdbc.AssetStore;
import org.tabane.asset.jdbc.AttachmentStore;
import org.tabane.asset.jdbc.InspectionStore;
import org.tabane.shell.Link;
import org.tabane.shell.Messages;

/** What the register knows of a place: when things were built, inspected, changed and given up, and their photos and documents. */
@Component
@Order(10)
class AssetPlaceEvents implements PlaceEvents {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final AssetStore store;
    private final InspectionStore inspections;
    private final AttachmentStore attachments;
    private final Messages messages;

    AssetPlaceEvents(AssetStore store, InspectionStore inspections, AttachmentStore attachments, Messages messages) {
        this.store = store;
        this.inspections = inspections;
        this.attachments = attachments;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlaceEvent> findEvents(PlaceArea area, Locale reader) {
        Map<AssetId, Nearby> near = new LinkedHashMap<>();
        PlaceRecords.near(store, area).forEach(each -> near.put(each.asset().id(), each));
        List<PlaceEvent> events = new ArrayList<>();
        near.values().forEach(each -> built(each, reader, events));
        inspections.list(near.keySet()).forEach(recorded -> {
            Nearby of = near.get(recorded.key().asset());
            if (of != null) {
                events.add(inspected(of, recorded.inspection(), reader));
            }
        });
        changes(near, reader, events);
        for (Attachment file : attachments.list(near.keySet())) {
            Nearby of = near.get(file.asset());
            if (of != null) {
                events.add(new PlaceEvent(
                        file.on() != null ? file.on() : LocalDate.ofInstant(file.at(), JAPAN),
                        null,
                        file.kind() == Attachment.Kind.PHOTO ? "asset.event.photo" : "asset.event.document",
                        name(of) + "　" + file.title(),
                        link(of, "#files"),
                        of.metres(),
                        of.asset().content().evidence()));
            }
        }
        return events;
    }

    private void built(Nearby near, Locale reader, List<PlaceEvent> events) {
        AssetContent content = near.asset().content();
        content.buildYear()
                .known()
                .ifPresent(year -> events.add(new PlaceEvent(
                        null,
                        year,
                        "asset.event.built",
                        name(near) + "　" + messages.text(reader, content.kind().messageKey()),
                        link(near, ""),
                        near.metres(),
                        content.evidence())));
    }

    private PlaceEvent inspected(Nearby near, Inspection inspection, Locale reader) {
        StringBuilder text = new StringBuilder(name(near));
        ConditionGrade grade = inspection.grade();
        text.append('　').append(messages.text(reader, grade == null ? "asset.grade.none" : grade.messageKey()));
        if (!inspection.findings().isBlank()) {
            text.append('　').append(inspection.findings());
        }
        if (inspection.measureState() != null) {
            text.append('　')
                    .append(messages.text(reader, inspection.measureState().messageKey()));
        }
        return new PlaceEvent(
                inspection.on(),
                inspection.on() == null ? inspection.year().startYear() : null,
                "asset.event.inspected",
                text.toString(),
                link(near, "#inspections"),
                near.metres(),
                inspection.evidence());
    }

    /** Changes one by one; but what came into the register in one go is one thing that happened. */
    private void changes(Map<AssetId, Nearby> near, Locale reader, List<PlaceEvent> events) {
        Map<UUID, List<Asset>> registered = new LinkedHashMap<>();
        for (Asset version : store.listVersions(near.keySet())) {
            if (version.change().kind() == Asset.ChangeKind.CREATED) {
                registered
                        .computeIfAbsent(version.change().batch(), batch -> new ArrayList<>())
                        .add(version);
            } else {
                events.add(changed(Objects.requireNonNull(near.get(version.id())), version, reader));
            }
        }
        for (List<Asset> together : registered.values()) {
            Asset nearest = Collections.min(
                    together,
                    Comparator.comparingDouble(
                            each -> Objects.requireNonNull(near.get(each.id())).metres()));
            PlaceEvent event = changed(Objects.requireNonNull(near.get(nearest.id())), nearest, reader);
            events.add(
                    together.size() == 1
                            ? event
                            : new PlaceEvent(
                                    event.on(),
                                    null,
                                    event.kindKey(),
                                    messages.text(
                                            reader,
                                            "asset.event.registered",
                                            nearest.content().name(),
                                            together.size() - 1),
                                    event.link(),
                                    event.metres(),
                                    event.evidence()));
        }
    }

    private PlaceEvent changed(Nearby near, Asset version, Locale reader) {
        LocalDate retired = version.validUntil();
        Asset.Change change = version.change();
        return new PlaceEvent(
                change.kind() == Asset.ChangeKind.RETIRED && retired != null
                        ? retired
                        : LocalDate.ofInstant(change.at(), JAPAN),
                null,
                "asset.event.changed",
                version.content().name() + "　"
                        + messages.text(reader, change.kind().messageKey())
                        + (change.reason().isBlank() ? "" : "　" + change.reason()),
                link(near, ""),
                near.metres(),
                version.content().evidence());
    }

    private static String name(Nearby near) {
        return near.asset().content().name();
    }

    private static Link link(Nearby near, String part) {
        return new Link(name(near), "/asset/assets/" + near.asset().id() + part);
    }
}

package org.tabane.asset.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tabane.asset.AssetContent;
import org.tabane.asset.BuildYear;

/** What is known of an asset after a file said something of it: what the file leaves open stays as it was. */
public final class Merging {

    private Merging() {}

    /** The file's facts, completed by those that were known before. */
    public static AssetContent complete(AssetContent said, AssetContent known) {
        Map<String, String> attributes = new LinkedHashMap<>(known.attributes());
        attributes.putAll(said.attributes());
        return new AssetContent(
                said.municipality(),
                said.kind(),
                said.code(),
                said.name(),
                filled(said.kana(), known.kana()),
                filled(said.ownerName(), known.ownerName()),
                filled(said.ownerOffice(), known.ownerOffice()),
                said.geometry() == null ? known.geometry() : said.geometry(),
                said.quantity() == null ? known.quantity() : said.quantity(),
                said.buildYear().equals(BuildYear.NOT_RECORDED) ? known.buildYear() : said.buildYear(),
                filled(said.townId(), known.townId()),
                filled(said.address(), known.address()),
                filled(said.route(), known.route()),
                said.kilometrePost() == null ? known.kilometrePost() : said.kilometrePost(),
                attributes,
                filled(said.note(), known.note()),
                said.source(),
                said.evidence());
    }

    private static String filled(String said, String known) {
        return said.isBlank() ? known : said;
    }
}

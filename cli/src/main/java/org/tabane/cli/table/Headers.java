package org.tabane.cli.table;

import java.text.Normalizer;
import java.util.Locale;

/** Header texts as people write them: full or half width, any case, spaces or underscores or hyphens. */
final class Headers {

    private Headers() {}

    static String normalised(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-]+", "_");
    }
}

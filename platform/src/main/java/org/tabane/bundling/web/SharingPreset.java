package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.sharing.RoundingUnit;

/**
 * Weights to begin with: those of ordinances in force, named with their source, and an example of our own, marked SAMPLE.
 *
 * <p>The ordinances' weights are as published; that 人口割 is taken from the census where the table of an ordinance does not say which count is an
 * Assumption: and is said beside the weights.
 */
public enum SharingPreset {
    /** Common costs shared three ways; an example, no rule of anyone's. */
    SAMPLE(weights(SharingColumn.EQUAL, "20", SharingColumn.REGISTER, "40", SharingColumn.AREA, "40"), null, null),
    /** 串本町古座川町衛生施設事務組合負担金条例 別表: building of the night-soil plant. */
    NIGHT_SOIL_BUILDING(
            weights(SharingColumn.CENSUS, "35", SharingColumn.EQUAL, "15", SharingColumn.USAGE, "50"),
            null,
            Sources.KUSHIMOTO),
    /** The same: running of the night-soil plant. */
    NIGHT_SOIL_RUNNING(weights(SharingColumn.EQUAL, "9.5", SharingColumn.USAGE, "90.5"), null, Sources.KUSHIMOTO),
    /** The same: building of the waste plant. */
    WASTE_BUILDING(weights(SharingColumn.CENSUS, "94", SharingColumn.EQUAL, "6"), null, Sources.KUSHIMOTO),
    /** 新潟県市町村総合事務組合: refurbishment of the hall, by the census, cut to thousands of yen. */
    HALL(
            weights(SharingColumn.EQUAL, "50", SharingColumn.CENSUS, "50"),
            RoundingUnit.THOUSAND_YEN,
            "https://ngtsogo.jp/reiki/reiki_honbun/u433RG00000185.html");

    private final Map<SharingColumn, BigDecimal> percent;
    private final @Nullable RoundingUnit rounding;
    private final @Nullable String url;

    SharingPreset(Map<SharingColumn, BigDecimal> percent, @Nullable RoundingUnit rounding, @Nullable String url) {
        this.percent = percent;
        this.rounding = rounding;
        this.url = url;
    }

    static Optional<SharingPreset> find(String parameter) {
        return Arrays.stream(values())
                .filter(preset -> preset.parameter().equals(parameter))
                .findFirst();
    }

    /** The one with these weights in per cent, whichever of the two populations is chosen. */
    static Optional<SharingPreset> ofWeights(Map<SharingColumn, BigDecimal> percent) {
        return Arrays.stream(values())
                .filter(preset -> comparable(preset.percent).equals(comparable(percent)))
                .findFirst();
    }

    private static Map<SharingColumn, BigDecimal> comparable(Map<SharingColumn, BigDecimal> percent) {
        Map<SharingColumn, BigDecimal> plain = new EnumMap<>(SharingColumn.class);
        percent.forEach((column, share) -> plain.merge(
                column == SharingColumn.REGISTER ? SharingColumn.CENSUS : column,
                share.stripTrailingZeros(),
                (one, other) -> one.add(other).stripTrailingZeros()));
        return plain;
    }

    private static Map<SharingColumn, BigDecimal> weights(Object... pairs) {
        Map<SharingColumn, BigDecimal> weights = new EnumMap<>(SharingColumn.class);
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put((SharingColumn) pairs[i], new BigDecimal((String) pairs[i + 1]));
        }
        return weights;
    }

    /** In per cent; they add up to 100. */
    public Map<SharingColumn, BigDecimal> percent() {
        return new EnumMap<>(percent);
    }

    /** The rounding the rule prescribes, if it does. */
    public Optional<RoundingUnit> rounding() {
        return Optional.ofNullable(rounding);
    }

    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
        return "bundling.sharing.preset." + parameter();
    }

    public String sourceKey() {
        return messageKey() + ".source";
    }

    private static final class Sources {
        static final String KUSHIMOTO =
                "https://www.town.kushimoto.wakayama.jp/reiki_int/reiki_honbun/r218RG00001140.html";
    }
}

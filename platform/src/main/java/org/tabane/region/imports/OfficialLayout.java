package org.tabane.region.imports;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the columns of an official table are called.
 *
 * @param name the layout's stable name
 * @param publisher who publishes it
 * @param measures the columns to take, first fit first
 * @param rowFilter text that must stand in a column called 産業 where there is one; empty for all rows
 */
record OfficialLayout(String name, String publisher, List<Measure> measures, String rowFilter) {
    /**
     * A kind of column.
     *
     * @param series what it holds
     * @param heading what its headings, from top to bottom without white space, must say
     * @param not what they must not say
     * @param adds whether several such columns of one year are added up; otherwise the first is taken
     * @param yearInHeading whether the year must stand in the heading; otherwise it may stand in the table's title
     */
    record Measure(String series, Pattern heading, Pattern not, boolean adds, boolean yearInHeading) {
        static Measure of(String series, String heading, String not) {
            return new Measure(series, Pattern.compile(heading), Pattern.compile(not), false, false);
        }

        Measure summed() {
            return new Measure(series, heading, not, true, yearInHeading);
        }

        Measure byYear() {
            return new Measure(series, heading, not, adds, true);
        }

        boolean fits(String headings) {
            return heading.matcher(headings).find() && !not.matcher(headings).find();
        }
    }

    /** 社人研「日本の地域別将来推計人口」: total population by year; indices, shares, sexes and ages stand beside it and are not taken. */
    static final OfficialLayout PROJECTION = new OfficialLayout(
            "projection",
            "国立社会保障・人口問題研究所",
            List.of(Measure.of("population", "(19|20)\\d{2}年?|(平成|令和)(元|\\d{1,2})年", "指数|割合|増減|変化|率|男|女|歳|世帯|順位")
                    .byYear()),
            "");

    /** 総務省「地方公共団体定員管理調査」: staff by department and by occupation. */
    static final OfficialLayout STAFF = new OfficialLayout(
            "staff",
            "総務省",
            List.of(
                    Measure.of("staff_technical", "(土木|建築)(技師|技術者|技術職)", "増減|率|再任用")
                            .summed(),
                    Measure.of("staff_technical", "技術系職員|技術職員", "増減|率"),
                    Measure.of("staff_civil", "土木(部門)?(計|職員数?|\\d|$)|土木部門|土木((平成|令和|昭和)|H|R)", "技師|技術|増減|率|建築")),
            "");

    /** 経済センサス and the earlier censuses of establishments: the rows or columns of 建設業. */
    static final OfficialLayout CONSTRUCTION = new OfficialLayout(
            "construction",
            "総務省・経済産業省",
            List.of(
                    Measure.of("construction_workers", "従業者(数|総数)?", "男|女|増減|率|1事業所|一事業所|常用"),
                    Measure.of("construction_firms", "事業所(数|総数)?", "従業者|増減|率|1事業所|一事業所")),
            "建設業");

    /** 国土交通省「道路メンテナンス年報」: bridges of a manager, inspected, by grade, measures begun. */
    static final OfficialLayout YEARBOOK = new OfficialLayout(
            "yearbook",
            "国土交通省",
            List.of(
                    Measure.of("measures_started", "措置.*着手(済|した)?.*(施設|橋)数|着手済み?の?施設数|着手数", "率|割合|未着手|完了"),
                    Measure.of("measures_needed", "措置が?必要な?.*(施設|橋)数|措置対象", "率|割合"),
                    Measure.of("bridges_grade34", "(Ⅲ|III).*(Ⅳ|IV|4).*(計|数)|判定区分(III|Ⅲ)・(IV|Ⅳ)", "率|割合|措置"),
                    Measure.of("bridges_diagnosed", "(点検|診断)(実施|した|済).*(施設|橋)?数", "率|割合|措置"),
                    Measure.of("bridges", "管理施設数|管理橋(りょう|梁)?数|橋(りょう|梁)数|施設数", "率|割合|措置|点検|診断|判定|着手|(III|IV|Ⅲ|Ⅳ)")),
            "");
}

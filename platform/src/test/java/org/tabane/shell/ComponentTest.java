package org.tabane.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tabane.shared.Evidence;

/** The parts pages are made of. */
@SpringBootTest(classes = ShellSlice.class, properties = "tabane.test.own-database=true")
class ComponentTest {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    @Autowired
    private Frames frames;

    @Test
    void aFieldHasALabelAHintAndAWordForRequired() {
        var html = render("text", Map.of("field", new Field("hours", "時間", "一年分", "12", null), "required", true));
        assertThat(html)
                .contains("<label for=\"hours\">時間<span class=\"req\">必須</span></label>")
                .contains("id=\"hours-hint\">一年分", "value=\"12\"", " required", "aria-describedby=\"hours-hint\"")
                .doesNotContain("aria-invalid");
    }

    @Test
    void aWrongFieldSaysSoInWordsTiedToTheField() {
        var html = render("number", Map.of("field", new Field("hours", "時間", null, "-2", "0 以上です"), "unit", "時間"));
        assertThat(html)
                .contains("class=\"bad\"", "aria-invalid=\"true\"", "aria-describedby=\"hours-error\"")
                .contains(
                        "<p class=\"msg-err\" id=\"hours-error\">0 以上です</p>",
                        "<span>時間</span>",
                        "inputmode=\"decimal\"");
    }

    @Test
    void aPasswordIsNeverSentBack() {
        assertThat(render(
                        "text",
                        Map.of("field", new Field("password", "合言葉", null, "secret", null), "type", "password")))
                .doesNotContain("secret");
    }

    @Test
    void whatSomeoneTypedCannotBreakOutOfItsField() {
        var html = render("text", Map.of("field", new Field("town", "まち", null, "\"><script>alert(1)</script>", null)));
        assertThat(html).doesNotContain("<script>", "\"><");
    }

    @Test
    void aChoiceKeepsWhatWasChosen() {
        var options = List.of(new Field.Option("road", "道路"), new Field.Option("park", "公園"));
        assertThat(render("select", Map.of("field", new Field("sector", "分野", null, "park", null), "options", options)))
                .contains("<option value=\"park\" selected>公園</option>", "<option value=\"road\">道路</option>");
        assertThat(render(
                        "radios",
                        Map.of(
                                "field",
                                new Field("sectors", "分野", null, "road,park", null),
                                "options",
                                options,
                                "several",
                                true)))
                .contains("value=\"road\" checked", "value=\"park\" checked", "<legend");
    }

    @Test
    void aSourceLineNamesAllFourEvenWhenThereAreNone() {
        assertThat(render("source", Map.of("source", new SourceLine("総務省", null, "0 件", null))))
                .contains("<b>出典</b>総務省", "<b>基準日</b>なし", "<b>欠測</b>0 件", "<b>算定</b>なし");
    }

    @Test
    void everyKindOfEvidenceHasItsOwnMarkAndWord() {
        assertThat(render("evidence", Map.of("evidence", Evidence.ASSUMED))).contains("class=\"ev ev-a\">仮定");
        assertThat(render("evidence", Map.of("evidence", Evidence.SAMPLE))).contains("class=\"ev ev-x\">SAMPLE");
    }

    @Test
    void aLongListSaysWhereOneIs() {
        assertThat(render("pagination", Map.of("pager", new Pager(2, 3, 1741, "/region/municipalities?q=a"))))
                .contains("2／3 ページ　全 1,741 件", "href=\"/region/municipalities?q=a&amp;page=1\"", "page=3");
        assertThat(render("pagination", Map.of("pager", new Pager(1, 1, 3, "/x"))))
                .doesNotContain("<nav");
    }

    @Test
    void aSortedColumnTellsScreenReadersItsDirection() {
        var engineOutput = new StringOutput();
        engine.render(
                "shell/component/sortHeader.jte",
                Map.of("text", "人口", "url", "?sort=population", "direction", "descending"),
                engineOutput);
        assertThat(engineOutput.toString()).contains("aria-sort=\"descending\"", "<a class=\"sort\"");
    }

    @Test
    void aFigureHasANumberATitleAUnitAndItsSource() {
        Content drawing = output -> output.writeContent("<svg></svg>");
        assertThat(render(
                        "figure",
                        Map.of(
                                "number",
                                3,
                                "title",
                                "直営時間",
                                "unit",
                                "時間／年",
                                "content",
                                drawing,
                                "source",
                                new SourceLine("調査", "令和8年10月", null, null))))
                .contains("図3", "直営時間", "（時間／年）", "<svg></svg>", "基準日");
    }

    private String render(String component, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("frame", frames.outsideRequest(Locale.JAPANESE));
        var output = new StringOutput();
        engine.render("shell/component/" + component + ".jte", all, output);
        return output.toString();
    }
}

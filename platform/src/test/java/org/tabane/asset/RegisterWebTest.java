package org.tabane.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.shared.LocalGovernmentCode;

/** The register in the browser, without scripts: from the empty page through form, change, file and import to the place record. */
@SpringBootTest
@AutoConfigureMockMvc
class RegisterWebTest {
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private MockHttpSession session = new MockHttpSession();
    private TestPeople people;
    private TestPeople.Person editor;

    @BeforeEach
    void aTownHasAnEditor() {
        people = new TestPeople(context);
        editor = people.person(people.municipality("北沢市"), Role.EDITOR);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(editor.signedIn()).with(csrf()).session(session))
                .andReturn()
                .getResponse();
    }

    private String page(String url) throws Exception {
        MockHttpServletResponse response = send(get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String registered(String name, String code, String position) throws Exception {
        MockHttpServletResponse response = send(post("/asset/assets/new")
                .param("kind", "ROAD_BRIDGE")
                .param("name", name)
                .param("code", code)
                .param("position", position)
                .param("built", "昭和43年度")
                .param("quantity", "２４．５")
                .param("unit", "m")
                .param("source", "橋梁台帳")
                .param("evidence", "MEASURED"));
        assertThat(response.getStatus())
                .as(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        String url = String.valueOf(response.getRedirectedUrl());
        page(url); // the note of success is shown once
        return url;
    }

    @Test
    void anEmptyRegisterSaysHowToBegin() throws Exception {
        assertThat(page("/asset/assets")).contains("まだ資産がありません。", "/asset/import", "/asset/assets/new");
        assertThat(page("/see")).contains("資産台帳", "箇所カルテ");
    }

    @Test
    void anAssetIsRegisteredChangedRetiredAndTheChangeUndone() throws Exception {
        String url = registered("北沢橋", "B1", "35.668833, 139.4765");
        assertThat(page(url)).contains("<h1>北沢橋</h1>", "24.5 m", "1968", "昭和43年度", "実測", "北沢橋 の位置図", "欠測");
        String form = page(url + "/edit");
        assertThat(form).contains("value=\"1968\"", "35.6688330, 139.4765000");
        MockHttpServletResponse changed = send(post(url + "/edit")
                .param("version", "1")
                .param("kind", "ROAD_BRIDGE")
                .param("name", "北沢橋")
                .param("code", "B1")
                .param("position", "35.6688330, 139.4765000")
                .param("built", "不明")
                .param("source", "橋梁台帳")
                .param("evidence", "MEASURED")
                .param("reason", "図面と合わない"));
        assertThat(changed.getRedirectedUrl()).isEqualTo(url);
        assertThat(page(url)).contains("設置年度：1968年度（昭和43年度） → 不明", "図面と合わない", "数量：24.5 m → —");
        assertThat(send(post(url + "/retire").param("version", "2")).getStatus())
                .isEqualTo(422);
        send(post(url + "/retire")
                .param("version", "2")
                .param("retiredOn", "R8.3.31")
                .param("reason", "架け替え"));
        assertThat(page(url)).contains("令和8年3月31日 に除却・廃止　架け替え");
        assertThat(page("/asset/assets")).doesNotContain("北沢橋</a>");
        send(post(url + "/undo").param("version", "3"));
        assertThat(page("/asset/assets")).contains("北沢橋</a>");
        assertThat(send(post(url + "/undo").param("version", "3")).getStatus())
                .as("from an old page")
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsField() throws Exception {
        MockHttpServletResponse refused = send(post("/asset/assets/new")
                .param("name", "")
                .param("position", "139.4765, 35.6688")
                .param("built", "むかし")
                .param("quantity", "約30")
                .param("source", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("種別を選んでください。", "名称を入れてください。", "緯度と経度が入れ替わっていませんか", "設置年度が読めません。", "「約30」は", "出典を入れてください");
        registered("北沢橋", "B1", "");
        MockHttpServletResponse twice = send(post("/asset/assets/new")
                .param("kind", "ROAD_BRIDGE")
                .param("name", "別の橋")
                .param("code", "Ｂ１")
                .param("source", "台帳")
                .param("evidence", "MEASURED"));
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(twice.getContentAsString(StandardCharsets.UTF_8)).contains("もう台帳にあります。", "台帳にあるその資産を開く");
    }

    @Test
    void anInspectionBecomesTheGradeAndStandsInTheHistory() throws Exception {
        String url = registered("北沢橋", "B1", "35.668833, 139.4765");
        assertThat(send(post(url + "/inspections").param("grade", "3")).getStatus())
                .isEqualTo(422);
        send(post(url + "/inspections")
                .param("year", "R5")
                .param("grade", "3")
                .param("round", "2")
                .param("findings", "主桁の腐食")
                .param("measureState", "NOT_STARTED")
                .param("source", "点検調書"));
        assertThat(page(url)).contains("Ⅲ 早期措置段階（令和5年度 診断）", "主桁の腐食", "未着手", "2巡目");
        assertThat(page("/asset/assets?grade=III")).contains("北沢橋</a>");
        assertThat(page("/asset/assets?grade=IV")).contains("この条件に合う資産はありません。");
    }

    @Test
    void aPhotoIsDrawnAnewAndShownSmall() throws Exception {
        String url = registered("北沢橋", "B1", "");
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        MockHttpServletResponse kept = send(multipart(url + "/files")
                .file(new MockMultipartFile("file", "橋脚.jpg", "image/jpeg", jpeg.toByteArray()))
                .param("title", "A1橋脚"));
        assertThat(kept.getStatus()).isEqualTo(302);
        String page = page(url);
        assertThat(page).contains("A1橋脚", "/thumbnail");
        Matcher thumbnail = Pattern.compile("src=\"([^\"]+/thumbnail)\"").matcher(page);
        assertThat(thumbnail.find()).isTrue();
        MockHttpServletResponse picture = send(get(thumbnail.group(1)));
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(480);
        MockHttpServletResponse refused = send(multipart(url + "/files")
                .file(new MockMultipartFile(
                        "file", "偽.jpg", "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2})));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("この写真は開けません。");
        var other = people.person(people.municipality("東原町"), Role.EDITOR);
        session = new MockHttpSession();
        assertThat(mvc.perform(get(thumbnail.group(1)).with(other.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theListIsTakenAwayInTheStandardsColumnsAndComesBackUnchanged() throws Exception {
        registered("北沢橋", "B1", "35.668833, 139.4765");
        registered("南橋", "B2", "35.668833, 139.4765\n35.669, 139.477");
        MockHttpServletResponse csv = send(get("/asset/assets.csv?encoding=sjis"));
        String text = new String(csv.getContentAsByteArray(), SHIFT_JIS);
        assertThat(text).startsWith("全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,").contains("北沢橋", "B1", "1968", "LINESTRING");
        assertThat(new String(send(get("/asset/assets.csv")).getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF全国地方公共団体コード");
        assertThat(send(get("/asset/assets.xlsx")).getContentAsByteArray()).startsWith('P', 'K');
        MockHttpServletResponse upload = send(multipart("/asset/imports/register")
                .file(new MockMultipartFile("file", "資産台帳.csv", "text/csv", csv.getContentAsByteArray())));
        String found = page(String.valueOf(upload.getRedirectedUrl()));
        assertThat(found).contains("<dt>同じ</dt><dd class=\"v\">2<");
    }

    @Test
    void exchangedCoordinatesAreProposedOnThePageOfTheUpload() throws Exception {
        byte[] csv = "名称,種別,緯度,経度\n関戸橋,道路橋,139.4630,35.6561\n".getBytes(SHIFT_JIS);
        MockHttpServletResponse upload = send(multipart("/asset/imports/register?scope=deg")
                .file(new MockMultipartFile("file", "入替.csv", "text/csv", csv)));
        String url = String.valueOf(upload.getRedirectedUrl());
        assertThat(page(url)).contains("緯度と経度（XとY）が入れ替わっていませんか", "座標の読み方を確かめてください。", "value=\"deg-swapped\"");
        assertThat(page("/asset/assets")).contains("まだ資産がありません。");
        assertThat(send(post(url + "/read").param("scope", "z1")).getStatus())
                .as("not proposed")
                .isEqualTo(409);
        send(post(url + "/read").param("scope", "deg-swapped"));
        assertThat(page(url)).doesNotContain("入れ替わっていませんか");
        send(post(url + "/import").param("choice", "ALL_OR_NOTHING"));
        assertThat(page("/asset/assets")).contains("関戸橋</a>");
        Matcher undo =
                Pattern.compile("action=\"(/asset/batches/[^\"]+/undo)\"").matcher(page(url));
        assertThat(undo.find()).isTrue();
        send(post(undo.group(1)));
        assertThat(page("/asset/assets")).contains("まだ資産がありません。");
    }

    @Test
    void thePlaceRecordTellsWhatHappenedNearbyInTimeOrder() throws Exception {
        String url = registered("北沢橋", "B1", "35.668833, 139.4765");
        registered("遠い橋", "B2", "35.678833, 139.4765");
        send(post(url + "/inspections").param("year", "R5").param("grade", "3").param("source", "調書"));
        String record = page("/asset/places?q=35.66885,139.4765&metres=50");
        assertThat(record)
                .contains("いまあるもの　1件", "北沢橋　Ⅲ 早期措置段階", "昭和43年度", "2 m")
                .doesNotContain("遠い橋");
        assertThat(record.indexOf("<dt>令和5年度")).isLessThan(record.indexOf("<dt>昭和43年度"));
        assertThat(page("/asset/places?q=橋")).contains("2件あります。どれですか");
        assertThat(page("/asset/places?q=ない橋")).contains("見つかりません");
        assertThat(send(get("/asset/places.pdf?q=35.66885,139.4765&metres=50")).getContentAsByteArray())
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aViewerSeesAndDoesNotWriteAndOthersSeeNothing() throws Exception {
        String url = registered("北沢橋", "B1", "");
        var viewer = people.person(editor.organisation(), Role.VIEWER);
        session = new MockHttpSession();
        String seen = mvc.perform(get(url).with(viewer.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(seen).contains("<h1>北沢橋</h1>").doesNotContain("/edit", "/retire");
        assertThat(mvc.perform(post(url + "/retire")
                                .with(viewer.signedIn())
                                .with(csrf())
                                .param("version", "1"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        var other = people.person(people.municipality("東原町", LocalGovernmentCode.ofFive("99398")), Role.EDITOR);
        assertThat(mvc.perform(get(url).with(other.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get("/asset/assets/nonsense").with(other.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganisationKind.class,
            names = {"MUNICIPALITY", "PREFECTURE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoHasNoRegisterIsToldWhyAndWhereToGoOn(OrganisationKind kind) throws Exception {
        var body = people.body(kind, "北沢大学");
        for (Role role : Role.values()) {
            var person = people.person(body, role);
            for (String path : new String[] {
                "/asset/assets",
                "/asset/assets/new",
                "/asset/assets.csv",
                "/asset/places",
                "/asset/import",
                "/asset/imports/register",
                "/asset/imports/register/template.xlsx",
                "/asset/network/new"
            }) {
                MockHttpServletResponse answer = mvc.perform(
                                get(path).with(person.signedIn()).session(new MockHttpSession()))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(role + " at " + path).isEqualTo(200);
                assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                        .as(role + " at " + path)
                        .contains("北沢大学には資産台帳がありません。", "市区町村と都道府県のもの", "/region/national");
            }
        }
    }

    @Test
    void anEmptyMapOpensOnTheOwnTownOrPrefectureAndSaysWhatToDoFirst() throws Exception {
        assertThat(page("/asset/map")).contains("まだ地図に描くものがありません。", "はじめに", "/asset/import", "/asset/network/new");
        editor = people.person(people.prefecture(LocalGovernmentCode.ofFive("05000")), Role.VIEWER);
        session = new MockHttpSession();
        Matcher start = Pattern.compile("drawing\\.svg\\?lon=(\\d+\\.\\d+)&amp;lat=(\\d+\\.\\d+)&amp;z=(\\d+\\.\\d+)")
                .matcher(page("/asset/map"));
        assertThat(start.find()).isTrue();
        assertThat(Double.parseDouble(start.group(1))).as("Akita").isBetween(139.9, 140.8);
        assertThat(Double.parseDouble(start.group(2))).isBetween(39.2, 40.2);
        assertThat(Double.parseDouble(start.group(3))).isBetween(7.0, 9.0);
        assertThat(page("/asset/map")).contains("取り込めるのは").doesNotContain("href=\"/asset/import\"");
    }

    @Test
    void aRegisterWithoutPlacesIsNotCalledEmptyOnTheMap() throws Exception {
        registered("位置のない橋", "N1", "");
        assertThat(page("/asset/map")).contains("台帳の資産は、まだ地図に置けません。", "資産が1件ありますが");
    }
}

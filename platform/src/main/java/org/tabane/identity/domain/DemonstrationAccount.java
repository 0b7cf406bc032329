package org.tabane.identity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.identity.Role;

/** An invented person of the demonstration. */
public record DemonstrationAccount(String login, String displayName, List<Part> parts) {

    /** The one password of all demonstration accounts; shown on the demonstration's sign-in page. */
    public static final String PASSWORD = "tabane-demo-2026";

    public static final List<DemonstrationAccount> ALL = List.of(
            person("sato@kitazawa.example", "佐藤 恵", part("北沢市", Role.EDITOR, "建設課 土木係")),
            person("admin@kitazawa.example", "高橋 正", part("北沢市", Role.ADMINISTRATOR, "建設課")),
            person("viewer@kitazawa.example", "中村 葵", part("北沢市", Role.VIEWER, "財政課")),
            person("tanaka@higashihara.example", "田中 実", part("東原町", Role.ADMINISTRATOR, "建設水道課")),
            person("ito@kawabe.example", "伊藤 薫", part("川辺村", Role.ADMINISTRATOR, "産業建設課")),
            person(
                    "yamada@mitsumine.example",
                    "山田 学",
                    part("三峰町", Role.ADMINISTRATOR, "建設課"),
                    part("川辺村", Role.VIEWER, "産業建設課（併任）")),
            person("kobayashi@kitazawa-jv.example", "小林 誠", part("北沢建設JV", Role.EDITOR, "統括管理")));

    public DemonstrationAccount {
        parts = List.copyOf(parts);
    }

    /** What the person does for one organisation, named as in the demonstration. */
    public record Part(
            String organisation, Role role, @Nullable String department) {}

    private static DemonstrationAccount person(String login, String displayName, Part... parts) {
        return new DemonstrationAccount(login, displayName, List.of(parts));
    }

    private static Part part(String organisation, Role role, String department) {
        return new Part(organisation, role, department);
    }
}

package org.tabane.identity;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.TenantContext;

/**
 * The invented municipalities of the demonstration, the group 「北沢広域インフラ群」. Other modules load what belongs to
 * one of them in its {@link #context()}.
 */
public enum DemonstrationTown {
    KITAZAWA("99201", "北沢市"),
    HIGASHIHARA("99301", "東原町"),
    KAWABE("99302", "川辺村"),
    MITSUMINE("99303", "三峰町");

    /** Name of the group they form; 北沢市 leads it. */
    public static final String GROUP = "北沢広域インフラ群";

    private final LocalGovernmentCode code;
    private final String japaneseName;

    DemonstrationTown(String fiveDigits, String japaneseName) {
        this.code = LocalGovernmentCode.ofFive(fiveDigits);
        this.japaneseName = japaneseName;
    }

    public LocalGovernmentCode code() {
        return code;
    }

    public String japaneseName() {
        return japaneseName;
    }

    public OrganisationId organisationId() {
        return new OrganisationId(idOf(code.fiveDigits()));
    }

    /** The town's administrator. */
    public UserId administrator() {
        return new UserId(idOf("administrator of " + code.fiveDigits()));
    }

    /** A context that may read and write this town's rows, in the name of its administrator. */
    public TenantContext context() {
        UUID own = organisationId().value();
        return TenantContext.of(administrator().value(), Set.of(own), Set.of(own));
    }

    static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("tabane demonstration " + name).getBytes(StandardCharsets.UTF_8));
    }
}

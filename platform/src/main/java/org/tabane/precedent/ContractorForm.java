package org.tabane.precedent;

import java.util.Locale;

/**
 * Who the contractor is 「受注体制」.
 *
 * <p>Source: presentation, headings 域内業者のみのJV and 域外業者を含むJV等, and the cases' own diagrams.
 */
public enum ContractorForm {
    /** 「域内業者のみのJV」 A joint venture of local firms only. */
    LOCAL_JOINT_VENTURE,
    /** 「域外業者を含むJV」 A joint venture with a firm from outside. */
    JOINT_VENTURE_WITH_OUTSIDE_FIRM,
    /** 「町外業者と町内業者への再委託」 A firm from outside, with local firms as subcontractors. */
    OUTSIDE_FIRM_WITH_LOCAL_SUBCONTRACTORS;

    /** The message key of its name, such as {@code precedent.contractor.local_joint_venture}. */
    public String messageKey() {
        return "precedent.contractor." + name().toLowerCase(Locale.ROOT);
    }
}

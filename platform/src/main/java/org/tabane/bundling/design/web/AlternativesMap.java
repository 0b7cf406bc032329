package org.tabane.bundling.design.web;

import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.region.AreaSheet;

/**
 * Small maps of plans, a thumb's width: groups as areas with a dark outline, towns that stay alone left white. The areas stand once on the
 * page and are used by every map.
 */
final class AlternativesMap {

    private AlternativesMap() {}

    /** The areas, drawn nowhere; each map uses them. */
    static String areas(AreaSheet sheet) {
        StringBuilder svg =
                new StringBuilder("<svg width=\"0\" height=\"0\" class=\"mini-areas\" aria-hidden=\"true\"><defs>");
        sheet.areas()
                .forEach(area -> svg.append("<path id=\"")
                        .append(id(area.code().value()))
                        .append("\" d=\"")
                        .append(area.path())
                        .append("\"/>"));
        return svg.append("</defs></svg>").toString();
    }

    static String map(AreaSheet sheet, DesignBasis basis, DesignPlan plan, String description) {
        StringBuilder svg = new StringBuilder("<svg class=\"mini\" viewBox=\"0 0 ")
                .append(AreaSheet.WIDTH)
                .append(' ')
                .append(sheet.height())
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(description))
                .append("\"><g fill=\"#fff\" stroke=\"#949494\" stroke-width=\"5\">");
        basis.towns().stream().map(DesignTown::code).forEach(code -> use(svg, code));
        svg.append("</g>");
        for (DesignedGroup group : plan.groups()) {
            if (!group.isAlone()) {
                svg.append("<g stroke=\"#1a1a1a\" stroke-width=\"22\" stroke-linejoin=\"round\">");
                group.members().forEach(code -> use(svg, code));
                String ground = GroupStyle.ground(group.letter());
                svg.append("</g><g fill=\"")
                        .append(ground)
                        .append("\" stroke=\"")
                        .append(ground)
                        .append("\" stroke-width=\"4\">");
                group.members().forEach(code -> use(svg, code));
                svg.append("</g>");
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void use(StringBuilder svg, String code) {
        svg.append("<use href=\"#").append(id(code)).append("\"/>");
    }

    private static String id(String code) {
        return "mini-" + code.replaceAll("[^0-9A-Za-z]", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

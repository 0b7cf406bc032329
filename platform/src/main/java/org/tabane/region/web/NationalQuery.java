package org.tabane.region.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of the national view a visitor asked for; makes the addresses that ask for something else.
 *
 * @param indicator code of the indicator
 * @param year year wanted, 0 for the indicator's own
 * @param view {@code map} or {@code prefecture}
 * @param town six-digit code of the visitor's town, or empty
 * @param prefecture two-digit code to which the table is narrowed, or empty
 * @param q part of a name to which the table is narrowed, or empty
 * @param order how the table is ordered
 * @param page page of the table, from 1
 */
record NationalQuery(
        String indicator, int year, String view, String town, String prefecture, String q, String order, int page) {
    static final String PATH = "/region/national";

    NationalQuery withIndicator(String code) {
        return new NationalQuery(code, 0, view, town, prefecture, "", "", 1);
    }

    NationalQuery withYear(int other) {
        return new NationalQuery(indicator, other, view, town, prefecture, q, order, 1);
    }

    NationalQuery withView(String other) {
        return new NationalQuery(indicator, year, other, town, prefecture, q, order, 1);
    }

    NationalQuery withOrder(String other) {
        return new NationalQuery(indicator, year, view, town, prefecture, q, other, 1);
    }

    NationalQuery withPrefecture(String other) {
        return new NationalQuery(indicator, year, view, town, other, "", order, 1);
    }

    String url() {
        return url(PATH, true);
    }

    /** The address of a file of the same, such as {@code /region/national.csv}. */
    String file(String path) {
        return url(path, false);
    }

    private String url(String path, boolean table) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("indicator", indicator);
        if (year > 0) {
            parameters.put("year", Integer.toString(year));
        }
        if (!view.equals("map")) {
            parameters.put("view", view);
        }
        parameters.put("town", town);
        parameters.put("prefecture", prefecture);
        if (table) {
            parameters.put("q", q);
            parameters.put("order", order);
        }
        String query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path + "?" + query;
    }
}

package org.tabane.asset.map.measure;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tabane.asset.map.tile.TileAddress;

/** Asks the running application for tiles the way a signed-in browser does: one kept connection, session cookie, entity tags. */
final class TileRequests implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ICON = Pattern.compile("rel=\"icon\"[^>]* href=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final Map<TileAddress, String> tags = new HashMap<>();
    private String icon = "";

    /** @param address of the application, without a slash at its end */
    TileRequests(String address) {
        this.address = address;
    }

    void signIn(String login, String password) {
        String page = new String(expect(200, request("/sign-in")).body(), StandardCharsets.UTF_8);
        icon = found(ICON, page);
        String form =
                "login=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(found(TOKEN, page));
        HttpResponse<byte[]> answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.headers().firstValue("Location").orElse("sign-in").contains("sign-in")) {
            throw new IllegalStateException("Nobody is signed in as " + login + ".");
        }
    }

    /** Asks for a tile as a browser does that has never seen it. */
    void whole(TileAddress tile) {
        tags.put(
                tile,
                expect(200, request(path(tile))).headers().firstValue("ETag").orElseThrow());
    }

    /** Asks whether the tile is still the one last got. */
    void unchanged(TileAddress tile) {
        expect(304, request(path(tile)).header("If-None-Match", tags.getOrDefault(tile, "")));
    }

    /** Asks for a small file that needs no sign-in: what a request costs before anything of ours happens. */
    void icon() {
        expect(200, request(icon));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("The sign-in page has no " + pattern);
        }
        return matcher.group(1);
    }

    private static String path(TileAddress tile) {
        return "/asset/tiles/assets/%d/%d/%d.mvt".formatted(tile.zoom(), tile.x(), tile.y());
    }

    private HttpResponse<byte[]> expect(int status, HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = send(request.build());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ", not " + status);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}

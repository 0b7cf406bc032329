package org.tabane.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of the bundled styles, scripts and fonts, each with a version taken from its bytes. */
@Component
public final class StaticFiles {

    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private final String version;

    StaticFiles(ObjectProvider<BuildProperties> build) {
        var known = build.getIfAvailable();
        var stated = known == null ? getClass().getPackage().getImplementationVersion() : known.getVersion();
        version = stated == null ? "0.1.0" : stated;
    }

    /** For example {@code /static/look.css?v=3f0c9a1b}. A name that is not bundled is an error in the page, not in the data. */
    String url(String name) {
        return urls.computeIfAbsent(name, n -> "/static/" + n + "?v=" + fingerprint(n));
    }

    String version() {
        return version;
    }

    private static String fingerprint(String name) {
        try (var in = new ClassPathResource("static/" + name).getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (IOException e) {
            throw new UncheckedIOException("Bundled file (" + name + ") is not on the classpath", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

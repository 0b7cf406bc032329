package org.tabane.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.WarekiDate;
import org.tabane.shared.Yen;

/** Fits frames, notes and views into Spring MVC, and serves the bundled files. */
@Configuration(proxyBeanMethods = false)
class ShellWeb implements WebMvcConfigurer {

    private static final String LANGUAGE_COOKIE = "tabane_language";

    private final ObjectProvider<Frames> frames;
    private final PageRenderer renderer;

    ShellWeb(ObjectProvider<Frames> frames, PageRenderer renderer) {
        this.frames = frames;
        this.renderer = renderer;
    }

    /** Japanese unless the visitor chose English here; the browser's own preference is not asked. */
    @Bean
    static LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(LANGUAGE_COOKIE);
        resolver.setDefaultLocaleFunction(request -> Locale.JAPANESE);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FrameArguments(frames));
    }

    /** Form fields are read as people write them: 令和8年10月21日, 1,234円, full-width digits. */
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, written(WarekiDate::parse));
        registry.addConverter(String.class, FiscalYear.class, written(FiscalYear::parse));
        registry.addConverter(String.class, Yen.class, written(Yen::parse));
        registry.addConverter(String.class, Hours.class, written(Hours::parse));
        registry.addConverter(String.class, LocalGovernmentCode.class, written(LocalGovernmentCode::parse));
    }

    private static <T> Converter<String, @Nullable T> written(Function<String, T> parse) {
        return text -> text.isBlank() ? null : parse.apply(text);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ViewReturnValues(renderer));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}

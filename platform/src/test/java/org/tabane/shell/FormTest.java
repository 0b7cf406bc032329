package org.tabane.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.tabane.shared.Yen;

/** A form keeps what was typed and says what is wrong in words. */
@SpringBootTest(classes = ShellSlice.class, properties = "tabane.test.own-database=true")
class FormTest {

    @Autowired
    private Frames frames;

    @Autowired
    @Qualifier("mvcConversionService")
    private ConversionService conversion;

    /** What the form posts. */
    public record Entry(@Nullable LocalDate day, @Nullable Yen price, List<String> sectors) {}

    @Test
    void japaneseDatesAndAmountsAreReadAsPeopleWriteThem() {
        var binder = bind(Map.of("day", "R8.10.21", "price", "１，２３４千円", "sectors", List.of("road", "park")));
        var entry = (Entry) binder.getTarget();
        assertThat(entry).isEqualTo(new Entry(LocalDate.of(2026, 10, 21), Yen.of(1_234_000), List.of("road", "park")));
    }

    @Test
    void whatWasTypedStaysAndTheErrorSaysHowToWriteIt() {
        var form = form(Map.of("day", "きのう", "price", "100", "sectors", List.of()));
        assertThat(form.hasErrors()).isTrue();
        assertThat(form.field("day").value()).isEqualTo("きのう");
        assertThat(form.field("day").error()).contains("日付として読めません", "R8.10.21");
        assertThat(form.field("day").describedBy()).isEqualTo("day-error");
        assertThat(form.field("price").error()).isNull();
        assertThat(form.badFields()).extracting(Field::name).containsExactly("day");
    }

    @Test
    void aFirstShowingHasNoErrors() {
        var form = Form.of(
                frames.outsideRequest(Locale.JAPANESE), "shell.test", Map.of("sectors", List.of("road", "park")));
        assertThat(form.hasErrors()).isFalse();
        assertThat(form.field("sectors").includes("park")).isTrue();
        assertThat(form.field("day").value()).isEmpty();
    }

    private Form form(Map<String, ?> typed) {
        BindingResult result = bind(typed).getBindingResult();
        return Form.of(frames.outsideRequest(Locale.JAPANESE), "shell.test", result);
    }

    private DataBinder bind(Map<String, ?> typed) {
        var binder = new DataBinder(null, "entry");
        binder.setTargetType(ResolvableType.forClass(Entry.class));
        binder.setConversionService(conversion);
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> type) {
                return typed.get(name);
            }

            @Override
            public java.util.Set<String> getNames() {
                return typed.keySet();
            }
        });
        return binder;
    }
}

package org.couveuse.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import java.time.Clock;
import java.util.Locale;
import org.couveuse.shared.Texts;
import org.couveuse.subjects.Sight;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words of the page, in the language of whoever looks at it. */
public final class Words {

    private Words() {}

    /** The text of a key in the page's language. */
    public static String say(String key, Object... args) {
        return texts().in(locale(), key, args);
    }

    /** The text of an enumeration's constant. */
    public static String of(Enum<?> constant) {
        return texts().of(locale(), constant);
    }

    /** The page's language: French or English. */
    public static Locale locale() {
        var ui = UI.getCurrent();
        return Texts.nearest(ui == null ? LocaleContextHolder.getLocale() : ui.getLocale());
    }

    /** Whether the page is in French. */
    static boolean french() {
        return locale().equals(Texts.FRENCH);
    }

    /** All texts, for what says them without a page too. */
    public static Texts texts() {
        return bean(Texts.class);
    }

    static Clock clock() {
        return bean(Clock.class);
    }

    static Sight sight() {
        return bean(Sight.class);
    }

    private static <T> T bean(Class<T> type) {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(type);
    }
}

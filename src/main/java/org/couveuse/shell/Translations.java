package org.couveuse.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.shell.ui.Messages;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Gives Vaadin our words and the language chosen in the browser, and turns what goes wrong into words. */
@Component
class Translations implements I18NProvider, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final transient Texts texts;

    Translations(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Texts.FRENCH, Texts.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return texts.in(locale, key, args);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(init -> {
            init.getSession().setLocale(language(init.getRequest()));
            init.getSession().setErrorHandler(error -> explain(error.getThrowable()));
        });
        event.addIndexHtmlRequestListener(response -> {
            var html = response.getDocument().selectFirst("html");
            if (html != null) {
                html.attr("lang", language(response.getVaadinRequest()).toLanguageTag());
            }
        });
        service.setSystemMessagesProvider(about -> messages(about.getLocale()));
        service.addUIInitListener(init -> {
            var connection = init.getUI().getReconnectDialogConfiguration();
            var request = VaadinRequest.getCurrent();
            if (request != null) {
                VaadinSession.getCurrent().setLocale(language(request));
                init.getUI().setLocale(language(request));
            }
            var locale = init.getUI().getLocale();
            connection.setDialogText(texts.in(locale, "shell.offline.trying"));
            connection.setDialogTextGaveUp(texts.in(locale, "shell.offline.title"));
        });
    }

    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.in(locale, "shell.session.expired"));
        messages.setSessionExpiredMessage(texts.in(locale, "shell.session.expiredWords"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.in(locale, "shell.unexpected.title"));
        messages.setInternalErrorMessage(texts.in(locale, "shell.session.reload"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.in(locale, "shell.session.cookies"));
        messages.setCookiesDisabledMessage(texts.in(locale, "shell.session.cookiesWords"));
        return messages;
    }

    private static Locale language(VaadinRequest request) {
        return LanguageSwitch.chosen(request.getCookies()).orElse(Texts.FRENCH);
    }

    /** A refusal is said as one; anything else gets a number that the log has too. */
    static void explain(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation refusal) {
                Messages.refuse(refusal);
                return;
            }
            if (cause instanceof ConcurrencyFailureException) {
                Messages.say(Notice.problem(Words.say("shell.problem.race")));
                return;
            }
        }
        var incident = Incident.note(LOG, thrown);
        Messages.say(Notice.problem(
                Words.say("shell.unexpected.title"),
                new com.vaadin.flow.component.html.Paragraph(Words.say("shell.unexpected.words", incident))));
    }
}

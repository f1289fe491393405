package org.couveuse.shell;

import jakarta.servlet.http.HttpServletResponse;
import org.couveuse.people.CurrentActor;
import org.couveuse.people.People;
import org.couveuse.people.SignedIn;
import org.couveuse.shell.ui.Words;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A person's language: taken from their account in a new browser, kept in it when they choose another. */
@Component
class OwnLanguage {

    private final People people;
    private final CurrentActor current;

    OwnLanguage(People people, CurrentActor current) {
        this.people = people;
        this.current = current;
    }

    /** In a browser where no language was chosen, the person's own is from now on. */
    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes around) {
            var request = around.getRequest();
            HttpServletResponse response = around.getResponse();
            if (response != null && LanguageSwitch.chosen(request.getCookies()).isEmpty()) {
                people.find(signedIn.person())
                        .ifPresent(person -> response.addHeader(
                                HttpHeaders.SET_COOKIE,
                                LanguageSwitch.cookie(person.locale().getLanguage(), request)
                                        .toString()));
            }
        }
    }

    /** Mails follow the language of the screens. */
    void keep() {
        var shown = Words.locale();
        people.find(current.get().id())
                .filter(person -> !person.locale().equals(shown))
                .ifPresent(person -> people.speak(shown));
    }
}

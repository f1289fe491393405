package org.couveuse.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.UUID;
import org.couveuse.Screens;
import org.couveuse.people.ExternalIdentities;
import org.couveuse.people.Role;
import org.couveuse.shell.ui.Link;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The identity provider on the screens: the way in, and the way to link one's own account, for oneself alone. */
class ProviderScreensTest extends ProviderScene {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ExternalIdentities identities;

    @Test
    void the_sign_in_page_leads_to_the_provider_and_takes_no_password() {
        try (var screens = new Screens(context, troupe.account(troupe.somebody()))) {
            screens.open("");
            var page = Instantiator.get(UI.getCurrent()).getOrCreate(LoginView.class);
            assertThat(Screens.words(page)).contains("Identité Québec").doesNotContain("Mot de passe");
            UI.getCurrent().add(page);
            assertThat(_find(Link.class).stream().map(link -> link.getElement().getAttribute("href")))
                    .anyMatch(href -> href != null && href.endsWith("oauth2/authorization/couveuse"));
        }
    }

    @Test
    void one_asks_to_link_one_s_own_account_and_is_told_once_it_is() {
        var person = troupe.with(Role.EXPERT, null);
        var account = troupe.account(person);
        try (var screens = new Screens(context, account)) {
            assertThat(screens.open("compte")).contains("Relier ce compte à Identité Québec");
            _click(button());
            assertThat(VaadinSession.getCurrent().getSession().getAttribute(ProviderDoor.wishName()))
                    .isInstanceOfSatisfying(ProviderDoor.Wish.class, wish -> assertThat(wish.person())
                            .isEqualTo(person));
        }
        identities.link(
                person,
                new ExternalIdentities.Claimed(
                        PROVIDER.issuer(),
                        UUID.randomUUID().toString(),
                        "x@exemple.test",
                        "Marie",
                        "Roy",
                        "fr",
                        Set.of()));
        try (var screens = new Screens(context, account)) {
            assertThat(screens.open("compte")).doesNotContain("Relier ce compte");
        }
    }

    private static NativeButton button() {
        return _find(NativeButton.class).stream()
                .filter(each -> Screens.words(each).strip().equals("Relier ce compte à Identité Québec"))
                .findFirst()
                .orElseThrow();
    }
}

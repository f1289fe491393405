package org.couveuse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the sign-in page says to who was sent back from the identity provider. */
@CouveuseTest
class LoginViewTest {

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
        var routes = new Routes(Set.of(LoginView.class), Set.of(), true);
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(routes, context, MockedUI::new));
        UI.getCurrent().setLocale(Texts.FRENCH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @ParameterizedTest
    @CsvSource({
        "refus, La connexion par le fournisseur d’identité n’a pas abouti",
        "n’importe quoi, La connexion par le fournisseur d’identité n’a pas abouti",
        "unknown, il faut un nom et une adresse de courriel vérifiée",
        "taken, Une personne inscrite a déjà cette adresse",
        "linkedElsewhere, déjà reliée à un autre compte",
        "out, Ce compte est fermé"
    })
    void a_refused_sign_in_is_told_in_words(String why, String words) {
        UI.getCurrent().navigate(LoginView.ADDRESS, QueryParameters.of(ProviderDoor.REFUSED, why));
        assertThat(UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n")))
                .contains(words);
    }
}

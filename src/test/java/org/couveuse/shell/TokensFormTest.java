package org.couveuse.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.people.AccessTokens;
import org.couveuse.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On the page of one's own account: a token is made, shown once, listed, and taken back; nobody else's is there. */
@CouveuseTest
class TokensFormTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Troupe troupe;

    @Autowired
    private AccessTokens tokens;

    private java.util.UUID owner;
    private String account;

    @BeforeEach
    void somebody_with_an_account() {
        owner = troupe.with(Role.EXPERT, null);
        account = troupe.account(owner);
    }

    @Test
    void a_token_is_shown_once_and_lets_its_owner_in() {
        try (var screens = new Screens(context, account)) {
            assertThat(screens.open("compte")).contains("Aucun jeton en vigueur");
            make("relevés du matin");

            var secret = Screens.words(_get(Code.class)).strip();
            assertThat(tokens.enter(secret)).map(who -> who.person()).contains(owner);
            assertThat(shown()).contains("il ne sera plus jamais affiché");
            assertThat(screens.open("compte")).contains("relevés du matin").doesNotContain(secret);
        }
        try (var screens = new Screens(context, troupe.account(troupe.with(Role.ADMIN, null)))) {
            assertThat(screens.open("compte")).doesNotContain("relevés du matin");
        }
    }

    @Test
    void a_token_without_a_name_is_refused_beside_the_name() {
        try (var screens = new Screens(context, account)) {
            screens.open("compte");
            click("Créer le jeton");
            assertThat(name().isInvalid()).isTrue();
            assertThat(name().getErrorMessage()).isNotBlank();
        }
        assertThat(troupe.as(owner, tokens::mine)).isEmpty();
    }

    @Test
    void a_token_is_taken_back_after_a_question() {
        try (var screens = new Screens(context, account)) {
            screens.open("compte");
            make("ancien programme");
            var secret = Screens.words(_get(Code.class)).strip();
            click("Révoquer");
            assertThat(tokens.enter(secret)).as("only asked yet").isPresent();
            click("Révoquer");
            assertThat(tokens.enter(secret)).isEmpty();
            assertThat(screens.open("compte")).contains("Aucun jeton en vigueur");
        }
    }

    private static void make(String called) {
        _setValue(name(), called);
        click("Créer le jeton");
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("Nom du jeton"));
    }

    /** The last button that says this: the one of the question, when there is one. */
    private static void click(String words) {
        var buttons = _find(NativeButton.class).stream()
                .filter(button -> Screens.words(button).strip().equals(words))
                .toList();
        _click(buttons.get(buttons.size() - 1));
    }

    private static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }
}

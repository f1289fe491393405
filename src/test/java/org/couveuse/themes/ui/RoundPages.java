package org.couveuse.themes.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.Ranked;
import org.couveuse.themes.RoundTable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the tests of a round's pages share: forums and rounds, people who sign in, and what is on the page. */
@CouveuseTest
abstract class RoundPages {

    @Autowired
    ApplicationContext context;

    @Autowired
    RoundTable table;

    @Autowired
    Ranked ranked;

    @Autowired
    BallotService ballots;

    @Autowired
    Troupe troupe;

    @Autowired
    TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    /** Signs somebody in who has no account yet. */
    Screens signedIn(UUID person) {
        return new Screens(context, troupe.account(person));
    }

    /** All words on the page. */
    static String shown() {
        return UI.getCurrent().getChildren().map(Screens::words).collect(Collectors.joining("\n"));
    }

    /** The words of all links. */
    static List<String> links() {
        return _find(Anchor.class).stream()
                .map(Screens::words)
                .map(String::strip)
                .toList();
    }

    /** Presses the first button of this name. */
    static void press(String text) {
        press(text, 0);
    }

    /** Presses one of the buttons of this name, counted from 0. */
    static void press(String text, int which) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Screens.words(button).equals(text))
                .skip(which)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text)));
    }
}

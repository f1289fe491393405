package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.couveuse.deployment.CampaignService.WaveRow;
import org.couveuse.deployment.WaveState;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.StateWord;
import org.couveuse.shell.ui.Words;

/**
 * How far a wave has come that is being invited. The page asks again while it does; readers of the page by ear are told
 * at each tenth and at the end, not at each step.
 */
class WaveProgress extends Div {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int TENTH = 10;

    private final transient Supplier<WaveRow> again;
    private final Div shown = new Div();
    private final Span said = new Span();
    private int tenth = -1;

    WaveProgress(WaveRow wave, Supplier<WaveRow> again) {
        this.again = again;
        addClassName("stack");
        said.addClassName("vh");
        said.getElement().setAttribute("aria-live", "polite");
        add(shown, said);
        show(wave);
        addAttachListener(attached -> {
            var ui = attached.getUI();
            ui.setPollInterval((int) EVERY.toMillis());
            Registration asking = ui.addPollListener(poll -> {
                if (show(this.again.get())) {
                    ui.setPollInterval(-1);
                }
            });
            addDetachListener(gone -> {
                gone.unregisterListener();
                asking.remove();
                ui.setPollInterval(-1);
            });
        });
    }

    /** Which organisations could not be invited; nothing when all could. */
    static Optional<Component> failures(WaveRow wave) {
        return wave.failed() == 0
                ? Optional.empty()
                : Optional.of(Card.meta(new StateWord(
                        State.BLOCKED,
                        Words.say("deployment.waves.failed", wave.failed(), Shown.number(wave.failed())))));
    }

    /** Whether nothing more is to be expected. */
    private boolean show(WaveRow wave) {
        var percent = wave.size() == 0 ? 100 : (int) (100L * wave.opened() / wave.size());
        var words = Words.say(
                "deployment.waves.progress",
                Shown.number(wave.opened()),
                Shown.number(wave.size()),
                Shown.percent(percent / 100d, 0));
        shown.removeAll();
        shown.add(new Bar(wave.opened(), wave.size(), words), Card.meta(new Span(words)));
        failures(wave).ifPresent(shown::add);
        var over = wave.state() != WaveState.INVITING;
        if (wave.held()) {
            shown.add(Card.meta(new StateWord(State.WAITING, Words.say("deployment.waves.held"))));
        } else if (over) {
            shown.add(Card.meta(new Span(Words.say("deployment.waves.done"))));
        }
        if (over || percent / TENTH != tenth) {
            tenth = percent / TENTH;
            said.setText(over ? Words.say("deployment.waves.done") : words);
        }
        return over;
    }
}

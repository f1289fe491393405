package org.couveuse.incubators.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Words;

/** Asks for the reason of a verb that ends something early, then does it or says why not. */
final class Asking {

    private Asking() {}

    /** A small button that asks {@code incubators.ask.<name>} and then does something with the reason. */
    static Action button(String name, Consumer<String> act, Runnable after) {
        return Action.secondary(Words.say("incubators.ask." + name), () -> ask(name, act, after))
                .small();
    }

    private static void ask(String name, Consumer<String> act, Runnable after) {
        var reason = new TextArea(Words.say("incubators.ask.reason"));
        reason.setWidthFull();
        reason.setMaxLength(4000);
        reason.setRequired(true);
        new ConfirmQuestion(
                        Words.say("incubators.ask." + name + ".title"),
                        Words.say("incubators.ask." + name + ".words"),
                        Words.say("incubators.ask." + name),
                        () -> act(act, reason.getValue(), after),
                        reason)
                .open();
    }

    private static void act(Consumer<String> act, String reason, Runnable after) {
        act.accept(reason);
        after.run();
    }
}

package org.couveuse.privacy.ui;

import com.vaadin.flow.component.Component;
import org.couveuse.people.Actor;
import org.couveuse.people.CurrentActor;
import org.couveuse.privacy.DataExport;
import org.couveuse.shell.AccountPart;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;

/** On one's own account: everything the product keeps about oneself, to take away. */
@org.springframework.stereotype.Component
class OwnData implements AccountPart {

    private final DataExport export;
    private final CurrentActor current;

    OwnData(DataExport export, CurrentActor current) {
        this.export = export;
        this.current = current;
    }

    @Override
    public String title() {
        return Words.say("privacy.own");
    }

    @Override
    public Component part(Actor actor) {
        return new Card(
                Part.quiet(Words.say("privacy.own.lead")),
                Card.buttons(Files.archive(export, current, actor.id(), () -> null)));
    }
}

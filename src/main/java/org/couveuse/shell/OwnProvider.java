package org.couveuse.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.ExternalIdentities;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Words;
import org.springframework.stereotype.Component;

/** On one's own account: whether one may sign in at the identity provider, and the way to link the two. */
@Component
class OwnProvider {

    private final ProviderDoor door;
    private final ExternalIdentities identities;

    OwnProvider(ProviderDoor door, ExternalIdentities identities) {
        this.door = door;
        this.identities = identities;
    }

    /** What stands there; nothing where there is no provider. */
    Optional<Div> card(UUID person) {
        if (!door.open()) {
            return Optional.empty();
        }
        var card = new Div();
        card.addClassNames("card", "stack");
        if (identities.linked(person)) {
            card.add(new Paragraph(Words.say("shell.external.linked", door.name())));
        } else {
            card.add(
                    new Paragraph(Words.say("shell.external.lead", door.name())),
                    Card.buttons(Action.primary(Words.say("shell.external.link", door.name()), () -> begin(person))));
        }
        return Optional.of(card);
    }

    /** The wish is kept in the session of who asks: no link from elsewhere can make it for them. */
    private void begin(UUID person) {
        VaadinSession.getCurrent().getSession().setAttribute(ProviderDoor.wishName(), door.wish(person));
        UI.getCurrent().getPage().setLocation(ProviderDoor.START.substring(1));
    }
}

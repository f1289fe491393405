package org.couveuse.deployment.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.couveuse.deployment.AdoptionContacts;
import org.couveuse.deployment.AdoptionContacts.ContactChange;
import org.couveuse.deployment.AdoptionReading.Row;
import org.couveuse.inbox.TaskSheet;
import org.couveuse.inbox.TaskSheet.Choice;
import org.couveuse.people.CurrentActor;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Words;

/** The form by which somebody else answers for an organisation from now on. */
@org.springframework.stereotype.Component
class ContactPart {

    private final AdoptionContacts contacts;
    private final ActForms forms;
    private final CurrentActor current;

    ContactPart(AdoptionContacts contacts, ActForms forms, CurrentActor current) {
        this.contacts = contacts;
        this.forms = forms;
        this.current = current;
    }

    /** The form; words instead where the organisation has nobody else. For who may change it. */
    Component of(Row adoption, Runnable done) {
        var possible = contacts.possible(current.get(), adoption.id());
        if (possible.isEmpty()) {
            return new FoldedSection(
                    Words.say("task.changeContact"), Part.quiet(Words.say("deployment.contact.nobodyElse")));
        }
        var first = possible.get(0).person();
        var sheet = TaskSheet.of(List.of(), new ContactChange(first, false, "…"))
                .choices(
                        "people",
                        possible.stream()
                                .map(p -> new Choice(
                                        p.person().toString(),
                                        p.name(),
                                        p.answersAlready() ? Words.say("deployment.contact.already") : null))
                                .toList());
        return forms.of(
                "changeContact",
                ContactChange.class,
                sheet,
                said -> contacts.change(current.get(), adoption.id(), said),
                done);
    }
}

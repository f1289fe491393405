package org.couveuse.communities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.UUID;
import org.couveuse.communities.CommunityPeople;
import org.couveuse.communities.CommunityService;
import org.couveuse.communities.CommunityState;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Typed;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Badge;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.SafeHtml;
import org.couveuse.shell.ui.State;
import org.couveuse.shell.ui.Words;
import org.couveuse.subjects.Subjects;

/** One community: what it is for, when it meets, what its members say, who they are. */
@Route(value = "communautes/:community", layout = MainLayout.class)
@PermitAll
public class CommunityView extends Page implements BeforeEnterObserver {

    private static final int HEADING = 2;
    private static final int LONGEST_REASON = 2_000;

    private final transient CommunityService communities;
    private final transient CommunityPeople people;
    private final transient CommunityMembers members;
    private final transient CommunityTalk talk;
    private final transient CommunityAgenda agenda;
    private final transient CommunityHistory history;
    private final transient Subjects subjects;
    private final transient CurrentActor current;

    CommunityView(
            CommunityService communities,
            CommunityPeople people,
            CommunityMembers members,
            CommunityTalk talk,
            CommunityAgenda agenda,
            CommunityHistory history,
            Subjects subjects,
            CurrentActor current) {
        this.communities = communities;
        this.people = people;
        this.members = members;
        this.talk = talk;
        this.agenda = agenda;
        this.history = history;
        this.subjects = subjects;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(id(event.getRouteParameters().get("community").orElse("")));
    }

    /** The id in an address; one that is none leads nowhere. */
    static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound();
        }
    }

    private void open(UUID id) {
        clear();
        var detail = communities.get(current.get(), id);
        Runnable again = () -> open(id);
        title(detail.row().title());
        crumb(Words.say("sharing.list.title"), "/solutions");
        crumb(Words.say("communities.title"), "/communautes");
        lead(Words.say("communities.members", detail.row().members()));
        if (detail.row().state() == CommunityState.CLOSED) {
            beside(new Badge(State.GIVEN_UP, Words.of(detail.row().state())));
            add(Notice.info(Words.say("communities.isClosed"), new Paragraph(String.valueOf(detail.closedWhy()))));
        }
        if (detail.excludedWhy() != null) {
            add(Notice.info(
                    Words.say("communities.youAreExcluded"),
                    new Paragraph(Words.say("communities.excluded", detail.excludedWhy()))));
        }
        add(SafeHtml.markdown(detail.purpose(), HEADING), actions(detail, again));
        columns(solutions(detail).wide(4), agenda.part(detail, again).wide(8));
        if (detail.rights().reads()) {
            add(talk.part(detail, again), members.part(detail, again), history.of(detail));
        } else if (detail.excludedWhy() == null) {
            add(Notice.info(Words.say("communities.joinToRead")));
        }
    }

    private Component actions(CommunityService.Detail detail, Runnable again) {
        var id = detail.row().id();
        var rights = detail.rights();
        var buttons = new ArrayList<Component>();
        if (rights.joins()) {
            buttons.add(Action.primary(Words.say("communities.join"), () -> {
                people.join(current.get(), id);
                again.run();
            }));
        }
        if (detail.row().mine()) {
            buttons.add(Action.secondary(
                    Words.say("communities.leave"),
                    () -> ConfirmQuestion.ask(
                            Words.say("communities.leave.title"),
                            Words.say("communities.leave.words"),
                            Words.say("communities.leave"),
                            () -> {
                                people.leave(current.get(), id);
                                again.run();
                            })));
        }
        if (rights.moderates()) {
            buttons.add(Action.link(
                    Words.say("communities.describe"), "/communautes/fonder?" + CommunityFormView.KNOWN + "=" + id));
            buttons.add(Action.secondary(Words.say("communities.close"), () -> close(id, again)));
        }
        var stack = Part.stack(Card.buttons(buttons.toArray(Component[]::new)));
        if (detail.row().mine()) {
            stack.add(mails(detail, id));
        }
        return stack;
    }

    private Component mails(CommunityService.Detail detail, UUID id) {
        var told = new Checkbox(Words.say("communities.mails"), detail.rights().told());
        told.addValueChangeListener(e -> people.tell(current.get(), id, e.getValue()));
        return told;
    }

    private void close(UUID id, Runnable again) {
        var why = Fields.area(Words.say("communities.why"), null, LONGEST_REASON);
        why.setWidthFull();
        new ConfirmQuestion(
                        Words.say("communities.close.title"),
                        Words.say("communities.close.words"),
                        Words.say("communities.close"),
                        () -> {
                            communities.close(current.get(), id, Typed.visible(why.getValue()));
                            again.run();
                        },
                        why)
                .open();
    }

    private Part solutions(CommunityService.Detail detail) {
        var list = new UnorderedList();
        list.addClassName("rows");
        list.getElement().setAttribute("role", "list");
        subjects.all(detail.row().solutions())
                .values()
                .forEach(card -> list.add(new ListItem(new Link(card.address(), card.title()))));
        return new Part(Words.say("communities.solutions"), new Card(list));
    }
}

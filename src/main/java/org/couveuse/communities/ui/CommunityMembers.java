package org.couveuse.communities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.UUID;
import org.couveuse.communities.CommunityExclusions;
import org.couveuse.communities.CommunityPeople;
import org.couveuse.communities.CommunityPeople.Member;
import org.couveuse.communities.CommunityService;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Person;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** Who is in a community; for its moderators, whom they name, exclude and take back in. */
@org.springframework.stereotype.Component
class CommunityMembers {

    private static final int LONGEST_REASON = 2_000;

    private final CommunityPeople people;
    private final CommunityExclusions exclusions;
    private final CurrentActor current;

    CommunityMembers(CommunityPeople people, CommunityExclusions exclusions, CurrentActor current) {
        this.people = people;
        this.exclusions = exclusions;
        this.current = current;
    }

    /** The members, and below them those who are excluded when the reader moderates. */
    Component part(CommunityService.Detail detail, Runnable again) {
        var id = detail.row().id();
        var all = people.of(current.get(), id);
        var list = rows();
        for (var member : all) {
            var line = Card.meta(
                    new Person(member.name()), new Span(Words.say("communities.since", Shown.date(member.joined()))));
            if (member.moderator()) {
                line.add(new Span(Words.say("communities.moderator")));
            }
            var item = new ListItem(line);
            if (detail.rights().moderates()) {
                item.add(acts(id, member, again));
            }
            list.add(item);
        }
        var members = new FoldedSection(Words.say("communities.people"), list).count(Shown.number(all.size()));
        return detail.rights().moderates() ? Part.stack(members, excluded(id, again)) : members;
    }

    private Component acts(UUID id, Member member, Runnable again) {
        var buttons = new ArrayList<Component>();
        buttons.add(Action.plain(
                        Words.say(member.moderator() ? "communities.relieve" : "communities.appoint", member.name()),
                        () -> Refused.said(() -> {
                            people.moderate(current.get(), id, member.person(), !member.moderator());
                            again.run();
                        }))
                .small());
        if (!member.moderator() && !current.get().is(member.person())) {
            buttons.add(Action.plain(Words.say("communities.exclude", member.name()), () -> exclude(id, member, again))
                    .small());
        }
        return Card.buttons(buttons.toArray(Component[]::new));
    }

    private void exclude(UUID id, Member member, Runnable again) {
        var why = Fields.area(Words.say("communities.why"), null, LONGEST_REASON);
        why.setWidthFull();
        new ConfirmQuestion(
                        Words.say("communities.exclude.title", member.name()),
                        Words.say("communities.exclude.words"),
                        Words.say("communities.exclude.send"),
                        () -> {
                            exclusions.exclude(current.get(), id, member.person(), Typed.visible(why.getValue()));
                            again.run();
                        },
                        why)
                .open();
    }

    private Component excluded(UUID id, Runnable again) {
        var all = exclusions.of(current.get(), id);
        var list = rows();
        for (var row : all) {
            list.add(new ListItem(
                    Card.meta(
                            new Person(row.name()),
                            new Span(Words.say("communities.excludedBy", row.by(), Shown.date(row.at()))),
                            new Span(row.why())),
                    Card.buttons(Action.plain(
                                    Words.say("communities.readmit", row.name()),
                                    () -> Refused.said(() -> {
                                        exclusions.readmit(current.get(), id, row.person());
                                        again.run();
                                    }))
                            .small())));
        }
        if (all.isEmpty()) {
            list.add(new ListItem(Words.say("communities.excludedNone")));
        }
        return new FoldedSection(Words.say("communities.excludedPeople"), list).count(Shown.number(all.size()));
    }

    private static UnorderedList rows() {
        var list = new UnorderedList();
        list.addClassName("rows");
        list.getElement().setAttribute("role", "list");
        return list;
    }
}

package org.couveuse.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.RelatedSolutions;
import org.couveuse.sharing.SolutionFollowers;
import org.couveuse.sharing.SolutionRatings;
import org.couveuse.sharing.SolutionReading.Detail;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Bar;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.DataTable;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Link;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;

/** What others have to do with a solution: who follows it, what adopters say of it, what is like it. */
@org.springframework.stereotype.Component
class SolutionVoices {

    private static final int LONGEST = 2_000;

    private final SolutionFollowers followers;
    private final SolutionRatings ratings;
    private final RelatedSolutions related;
    private final CurrentActor current;

    SolutionVoices(
            SolutionFollowers followers, SolutionRatings ratings, RelatedSolutions related, CurrentActor current) {
        this.followers = followers;
        this.ratings = ratings;
        this.related = related;
        this.current = current;
    }

    /** To follow it or not, with how many do. */
    Component following(UUID id, Runnable again) {
        var following = followers.of(current.get(), id);
        var act = following.mine()
                ? Action.secondary(Words.say("sharing.unfollow"), () -> {
                    followers.unfollow(current.get(), id);
                    again.run();
                })
                : Action.secondary(Words.say("sharing.follow"), () -> {
                    followers.follow(current.get(), id);
                    again.run();
                });
        var words = Words.say(
                following.mine() ? "sharing.followed" : "sharing.followers",
                following.mine() ? following.followers() - 1 : following.followers());
        var line = Card.buttons(act, Part.quiet(words));
        line.addClassName("follow");
        return line;
    }

    /** What adopters say; nothing before it was published. */
    Optional<Part> ratings(Detail detail, Runnable again) {
        if (detail.solution().publication() == null) {
            return Optional.empty();
        }
        var id = detail.solution().id();
        var said = ratings.of(current.get(), id);
        var part = new Part(Words.say("sharing.ratings"));
        var own = said.own();
        if (own != null) {
            part.actions(Action.secondary(
                            Words.say(own.level() == null ? "sharing.rating.give" : "sharing.rating.change"),
                            () -> ask(id, own, again))
                    .small());
        }
        part.add(spread(said));
        if (!said.said().isEmpty()) {
            var card = new Card();
            said.said().forEach(each -> card.add(words(each)));
            part.add(card);
        }
        return Optional.of(part);
    }

    private static Component spread(SolutionRatings.Ratings said) {
        if (said.spread().isEmpty()) {
            return Part.quiet(
                    said.count() == 0
                            ? Words.say("sharing.ratings.none")
                            : Words.say("sharing.ratings.tooFew", said.count(), SolutionRatings.LEAST));
        }
        var table = new DataTable(Words.say("sharing.ratings.spread"))
                .column(Words.say("sharing.ratings.level"))
                .column(Words.say("sharing.ratings.share"))
                .figures(Words.say("sharing.ratings.organisations"));
        for (var level = SolutionRatings.BEST; level >= 1; level--) {
            var count = said.spread().get(level - 1);
            table.row(
                    new Span(level(level)), new Bar(count, said.count(), level(level)), new Span(Shown.number(count)));
        }
        var stack = Part.stack(
                Part.quiet(Words.say(said.few() ? "sharing.ratings.few" : "sharing.ratings.count", said.count())),
                table);
        stack.addClassName("stack-s");
        return stack;
    }

    private static Component words(SolutionRatings.Said said) {
        var words = new Paragraph(said.words());
        words.addClassName("said");
        return new Div(words, Card.meta(new Span(said.name()), new Span(Shown.date(said.at()))));
    }

    private void ask(UUID id, SolutionRatings.Own own, Runnable again) {
        var level = new Select<Integer>();
        level.setLabel(Words.say("sharing.rating.level"));
        level.setItems(IntStream.rangeClosed(1, SolutionRatings.BEST)
                .mapToObj(each -> SolutionRatings.BEST + 1 - each)
                .toList());
        level.setItemLabelGenerator(SolutionVoices::level);
        level.setRequiredIndicatorVisible(true);
        level.setWidthFull();
        var words = Fields.area(Words.say("sharing.rating.words"), Words.say("sharing.rating.words.hint"), LONGEST);
        if (own.level() != null) {
            level.setValue(own.level());
            words.setValue(own.words() == null ? "" : own.words());
        }
        new ConfirmQuestion(
                        Words.say("sharing.rating.title"),
                        Words.say("sharing.rating.lead"),
                        Words.say("sharing.rating.send"),
                        () -> {
                            if (level.getValue() == null) {
                                throw RuleViolation.field("level", "sharing.rating.chooseLevel");
                            }
                            ratings.rate(
                                    current.get(), id, new SolutionRatings.Rate(level.getValue(), words.getValue()));
                            again.run();
                        },
                        level,
                        words)
                .marks("level", level)
                .marks("words", words)
                .open();
    }

    /** « 4 – Nous a bien servi ». */
    private static String level(int level) {
        return Words.say("sharing.rating.level." + level);
    }

    /** Solutions like it, with why. */
    Optional<Part> related(UUID id) {
        var found = related.of(current.get(), id, Words.locale());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        list.getElement().setAttribute("role", "list");
        found.forEach(each -> list.add(item(each)));
        return Optional.of(new Part(Words.say("sharing.related"), new Card(list)));
    }

    private static ListItem item(RelatedSolutions.Related found) {
        List<Component> why = new ArrayList<>();
        found.reasons().forEach(reason -> why.add(Part.quiet(reason.words())));
        var item = new ListItem(new Link("/solutions/" + found.id(), found.title()));
        why.forEach(item::add);
        return item;
    }
}

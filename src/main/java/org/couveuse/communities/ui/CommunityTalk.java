package org.couveuse.communities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.couveuse.communities.CommunityPosts;
import org.couveuse.communities.CommunityPosts.Row;
import org.couveuse.communities.CommunityPosts.Writing;
import org.couveuse.communities.CommunityService;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.ConfirmQuestion;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.FoldedSection;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Person;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.SafeHtml;
import org.couveuse.shell.ui.Shown;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** What members write to each other: threads, the latest first, each with its replies. */
@org.springframework.stereotype.Component
class CommunityTalk {

    private static final int SHOWN = 10;
    private static final int LONGEST = 5_000;
    private static final int LONGEST_REASON = 2_000;
    private static final int HEADING = 3;

    private final CommunityPosts posts;
    private final CurrentActor current;

    CommunityTalk(CommunityPosts posts, CurrentActor current) {
        this.posts = posts;
        this.current = current;
    }

    /** The part of the page; each change draws the page anew. */
    Part part(CommunityService.Detail detail, Runnable again) {
        var part = new Part(Words.say("communities.talk"));
        if (detail.rights().writes()) {
            var id = detail.row().id();
            part.add(new Card(box("communities.write", "communities.write.send", "", words -> {
                posts.begin(current.get(), id, new Writing(words));
                again.run();
            })));
        }
        var place = Part.stack();
        part.add(place);
        more(detail, null, place, again);
        if (place.getComponentCount() == 0) {
            place.add(Part.quiet(Words.say("communities.talk.none")));
        }
        return part;
    }

    private void more(CommunityService.Detail detail, @Nullable String after, Div place, Runnable again) {
        var slice = posts.page(current.get(), detail.row().id(), after, SHOWN);
        slice.items().forEach(thread -> place.add(thread(detail, thread, again)));
        if (slice.next() != null) {
            var buttons = Card.buttons();
            buttons.add(Action.secondary(Words.say("communities.talk.more"), () -> {
                place.remove(buttons);
                more(detail, slice.next(), place, again);
            }));
            place.add(buttons);
        }
    }

    private Component thread(CommunityService.Detail detail, CommunityPosts.Thread thread, Runnable again) {
        var card = new Card(post(detail, thread.first(), again));
        if (!thread.replies().isEmpty()) {
            var replies = Part.stack();
            replies.addClassName("replies");
            thread.replies().forEach(reply -> replies.add(post(detail, reply, again)));
            if (thread.more() > 0) {
                replies.add(Part.quiet(Words.say("communities.talk.moreReplies", thread.more())));
            }
            card.add(replies);
        }
        if (detail.rights().writes() && !thread.first().removed()) {
            card.add(new FoldedSection(
                    Words.say("communities.reply"),
                    box("communities.reply.words", "communities.reply.send", "", words -> {
                        posts.reply(current.get(), thread.first().id(), new Writing(words));
                        again.run();
                    })));
        }
        return card;
    }

    private Component post(CommunityService.Detail detail, Row row, Runnable again) {
        var meta = Card.meta(new Person(row.name()), new Span(Shown.ago(row.at())));
        if (row.edited() != null && !row.removed()) {
            meta.add(new Span(Words.say("communities.edited")));
        }
        var post = new Article(meta);
        post.addClassName("stack-s");
        if (row.words() == null) {
            post.add(Part.quiet(
                    row.removedWhy() == null
                            ? Words.say("communities.retracted")
                            : Words.say("communities.removed", row.removedWhy())));
            return post;
        }
        post.add(SafeHtml.markdown(row.words(), HEADING));
        var buttons = new ArrayList<Component>();
        if (row.mine() && detail.rights().writes()) {
            buttons.add(Action.plain(Words.say("communities.edit"), () -> edit(row, again))
                    .small());
        }
        if (row.mine()) {
            buttons.add(Action.plain(Words.say("communities.retract"), () -> retract(row.id(), again))
                    .small());
        } else if (detail.rights().moderates()) {
            buttons.add(Action.plain(Words.say("communities.remove"), () -> remove(row.id(), again))
                    .small());
        }
        if (!buttons.isEmpty()) {
            post.add(Card.buttons(buttons.toArray(Component[]::new)));
        }
        return post;
    }

    private void edit(Row row, Runnable again) {
        var words = Fields.area(Words.say("communities.write"), Words.say("communities.write.hint"), LONGEST);
        words.setValue(String.valueOf(row.words()));
        words.setWidthFull();
        new ConfirmQuestion(
                        Words.say("communities.edit.title"),
                        Words.say("communities.edit.words"),
                        Words.say("communities.form.save"),
                        () -> {
                            posts.edit(current.get(), row.id(), new Writing(Typed.visible(words.getValue())));
                            again.run();
                        },
                        words)
                .open();
    }

    private void retract(UUID id, Runnable again) {
        ConfirmQuestion.ask(
                Words.say("communities.retract.title"),
                Words.say("communities.retract.words"),
                Words.say("communities.retract"),
                () -> {
                    posts.retract(current.get(), id);
                    again.run();
                });
    }

    private void remove(UUID id, Runnable again) {
        var why = Fields.area(Words.say("communities.why"), null, LONGEST_REASON);
        why.setWidthFull();
        new ConfirmQuestion(
                        Words.say("communities.remove.title"),
                        Words.say("communities.remove.words"),
                        Words.say("communities.remove"),
                        () -> {
                            posts.remove(current.get(), id, Typed.visible(why.getValue()));
                            again.run();
                        },
                        why)
                .open();
    }

    private static Component box(String label, String send, String value, Consumer<String> act) {
        var words = Fields.area(Words.say(label), Words.say("communities.write.hint"), LONGEST);
        words.setValue(value);
        words.setWidthFull();
        var refusal = new Refusal();
        refusal.bind("words", words);
        var button = Action.secondary(Words.say(send), () -> {
            try {
                act.accept(Typed.visible(words.getValue()));
            } catch (RuleViolation refused) {
                refusal.show(Words.say("communities.notWritten"), refused);
            }
        });
        return Part.stack(refusal, words, Card.buttons(button));
    }
}

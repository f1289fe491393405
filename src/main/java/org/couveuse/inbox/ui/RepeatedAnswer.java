package org.couveuse.inbox.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.shared.Typed;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Icon;
import org.couveuse.shell.ui.Refusal;
import org.jspecify.annotations.Nullable;

/** Any number of the same questions: added, taken away and given back, moved; each change is announced. */
final class RepeatedAnswer implements Answer {

    private static final int LONGEST_NAME = 80;

    private final Question question;
    private final Type element;
    private final Fields shown;
    private final Div list = new Div();
    private final Span said = new Span();
    private final List<Item> items = new ArrayList<>();
    private final Action add;
    private final Action restore;
    private @Nullable JsonNode removed;
    private int removedAt;

    RepeatedAnswer(Question question, Type element) {
        this.question = question;
        this.element = element;
        shown = new Fields(question.label(), question.hint());
        list.addClassName("stack");
        said.addClassName("vh");
        said.getElement().setAttribute("role", "status");
        add = Action.secondary(words(".add", "inbox.form.add"), this::addOne)
                .icon(Icon.PLUS)
                .small();
        restore = Action.plain(question.asking().say("inbox.form.restore"), this::giveBack)
                .small();
        restore.setVisible(false);
        shown.content().add(list, said, Card.buttons(add, restore));
        shown.content().addClassName("stack");
        fill();
    }

    @Override
    public Component component() {
        return shown;
    }

    @Override
    public @Nullable JsonNode value() {
        var filled = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> {
            var value = item.answer.value();
            if (value != null) {
                filled.add(value);
            }
        });
        return filled.isEmpty() ? null : filled;
    }

    @Override
    public @Nullable JsonNode draft() {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> {
            var value = item.answer.draft();
            array.add(value == null ? NullNode.getInstance() : value);
        });
        return array.isEmpty() ? null : array;
    }

    @Override
    public void value(@Nullable JsonNode json) {
        list.removeAll();
        items.clear();
        if (json != null && json.isArray()) {
            json.forEach(each -> insert(items.size(), each));
        }
        fill();
    }

    @Override
    public void bind(String path, Refusal refusal) {
        refusal.bind(path, shown);
        var place = 0;
        for (var item : items) {
            if (item.answer.value() != null) {
                item.answer.bind(path + "[" + place++ + "]", refusal);
            }
        }
    }

    private void fill() {
        while (items.size() < question.least()) {
            insert(items.size(), null);
        }
        number();
    }

    private Item insert(int at, @Nullable JsonNode json) {
        var item = new Item();
        items.add(at, item);
        list.addComponentAtIndex(at, item.fields);
        if (json != null) {
            item.answer.value(json);
        }
        return item;
    }

    private void addOne() {
        var item = insert(items.size(), null);
        number();
        announce("inbox.form.added", items.size());
        Focus.first(item.fields.content());
        question.asking().changed().run();
    }

    private void remove(Item item) {
        removedAt = items.indexOf(item);
        removed = item.answer.draft();
        items.remove(item);
        list.remove(item.fields);
        number();
        restore.setVisible(true);
        announce("inbox.form.removed", removedAt + 1);
        restore.focus();
        question.asking().changed().run();
    }

    private void giveBack() {
        var item = insert(Math.min(removedAt, items.size()), removed);
        removed = null;
        restore.setVisible(false);
        number();
        announce("inbox.form.restored", items.indexOf(item) + 1);
        Focus.first(item.fields.content());
        question.asking().changed().run();
    }

    private void move(Item item, int by, Action button) {
        var from = items.indexOf(item);
        var to = from + by;
        if (to < 0 || to >= items.size()) {
            return;
        }
        items.remove(from);
        items.add(to, item);
        list.remove(item.fields);
        list.addComponentAtIndex(to, item.fields);
        number();
        announce("inbox.form.moved", from + 1, to + 1);
        button.focus();
        question.asking().changed().run();
    }

    private void number() {
        for (var i = 0; i < items.size(); i++) {
            items.get(i).number(i);
        }
        add.setVisible(items.size() < question.most());
    }

    private void announce(String key, Object... args) {
        said.setText(question.asking().say(key, args));
    }

    private String words(String suffix, String otherwise, Object... args) {
        return question.asking().first(question.key() + suffix, otherwise, args);
    }

    /** One of them, with what moves it. */
    private final class Item {

        private final Fields fields = new Fields("", null);
        private final Answer answer;
        private final Action up;
        private final Action down;
        private final Action away;
        private int number;

        Item() {
            fields.addClassNames("card", "stack");
            var each = question.each(element);
            if (element instanceof Class<?> type && type.isRecord()) {
                var asking = question.asking().changed(() -> {
                    name();
                    question.asking().changed().run();
                });
                answer = new GroupAnswer(type, question.key(), asking, fields.content(), fields);
                fields.content().addClassName("form");
            } else {
                answer = Answers.to(each);
                fields.content().add(answer.component());
            }
            up = Action.plain(question.asking().say("inbox.form.up"), () -> moved(-1))
                    .small();
            down = Action.plain(question.asking().say("inbox.form.down"), () -> moved(1))
                    .small();
            away = Action.plain(question.asking().say("inbox.form.remove"), () -> remove(this))
                    .small();
            fields.add(Card.buttons(up, down, away));
        }

        private void moved(int by) {
            move(this, by, by < 0 ? up : down);
        }

        void number(int index) {
            number = index + 1;
            up.getElement().setEnabled(index > 0);
            down.getElement().setEnabled(index < items.size() - 1);
            name();
        }

        /** The group is called by its number, and by what it is about as soon as that is said. */
        private void name() {
            if (number == 0) {
                return;
            }
            var counted = words(".one", "inbox.form.one", number);
            var about = answer.words();
            var name = about.isEmpty()
                    ? counted
                    : question.asking().say("inbox.form.named", counted, Typed.shorten(about, LONGEST_NAME));
            fields.setLabel(name);
            for (var button : List.of(up, down, away)) {
                button.setAriaLabel(question.asking()
                        .say("inbox.form.buttonOf", button.getElement().getTextRecursively(), name));
            }
        }
    }
}

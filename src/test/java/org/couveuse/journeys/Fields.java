package org.couveuse.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** How a person answers in each kind of field. */
final class Fields {

    private final Page page;

    Fields(Page page) {
        this.page = page;
    }

    /** Types into a line or an area; a box to tick is ticked by « true ». */
    void type(Locator field, String words) {
        switch (kind(field)) {
            case "vaadin-checkbox" -> field.locator("input").setChecked("true".equals(words));
            case "vaadin-date-picker" -> day(field, words);
            case "vaadin-radio-group" -> pick(field, words);
            case "vaadin-text-area" -> field.locator("textarea").fill(words);
            default -> field.locator("input").fill(words);
        }
    }

    /** Types a day. */
    void day(Locator field, String day) {
        field.locator("input").fill(day);
        field.locator("input").press("Enter");
        field.locator("input").press("Tab");
    }

    /** Types an hour. */
    void hour(Locator field, String hour) {
        field.locator("input").fill(hour);
        field.locator("input").press("Enter");
        field.locator("input").press("Tab");
    }

    /** Picks one thing, where few stand there or where many are searched. */
    void pick(Locator field, String label) {
        switch (kind(field)) {
            case "vaadin-radio-group" ->
                choice(field, "vaadin-radio-button", label).locator("input").check();
            case "vaadin-select" -> {
                field.click();
                page.locator("vaadin-select-item")
                        .filter(new Locator.FilterOptions().setHasText(label))
                        .first()
                        .click();
            }
            default -> search(field, "vaadin-combo-box-item", label);
        }
    }

    /** Picks these things and no others. */
    void pickAll(Locator field, List<String> labels) {
        if (kind(field).equals("vaadin-checkbox-group")) {
            for (var box : field.locator("vaadin-checkbox").all()) {
                var wanted = labels.stream().anyMatch(label -> starts(box, label));
                box.locator("input").setChecked(wanted);
            }
            return;
        }
        var chosen = field.getByRole(AriaRole.BUTTON);
        if (chosen.count() > 0 && (Boolean) field.evaluate("f => f.selectedItems.length > 0")) {
            field.evaluate("f => f.clear()");
        }
        for (var label : labels) {
            search(field, "vaadin-multi-select-combo-box-item", label);
        }
        field.locator("input").first().press("Escape");
        field.locator("input").first().press("Tab");
    }

    /** Makes that many of the same questions stand there. */
    void number(Locator items, int wanted, Locator buttons) {
        while (items.count() < wanted) {
            var before = items.count();
            buttons.getByRole(AriaRole.BUTTON).first().click();
            items.nth(before).waitFor();
            Watch.settled(page);
        }
        while (items.count() > wanted) {
            items.last()
                    .locator(":scope > .btns")
                    .getByRole(AriaRole.BUTTON)
                    .last()
                    .click();
            Watch.settled(page);
        }
    }

    private void search(Locator field, String item, String label) {
        var input = field.locator("input").first();
        input.fill(label);
        page.locator(item + ":visible")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        Watch.settled(page);
    }

    private static Locator choice(Locator group, String tag, String label) {
        return group.locator(tag).all().stream()
                .filter(each -> starts(each, label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("« " + label + " » is not offered in " + group.innerText()));
    }

    /** A choice's words are its label, then perhaps a note; those of a mark begin with its number. */
    private static boolean starts(Locator choice, String label) {
        var words = (String) choice.evaluate("c => (c.querySelector('.choice-noted > *') ?? c).textContent.trim()");
        return words.equals(label.strip()) || words.startsWith(label.strip() + "\u00a0· ");
    }

    private static String kind(Locator field) {
        return (String) field.evaluate("f => f.localName");
    }
}

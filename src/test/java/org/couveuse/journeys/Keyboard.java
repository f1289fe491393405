package org.couveuse.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Goes through a page with the tabulation key alone, as who cannot use a mouse: every question must be come by, and the end. */
final class Keyboard {

    private static final int LONGEST = 400;

    private static final String BEGIN = "() => { document.activeElement?.blur(); window.scrollTo(0, 0); }";

    /**
     * Numbers what can be answered and the buttons, so that each can be told when it has the focus. What is folded away is
     * come by through what unfolds it.
     */
    private static final String NUMBERED = """
            () => {
                const shown = e => e.checkVisibility() && !e.disabled && !e.hasAttribute('disabled')
                    && !e.readOnly && !e.hasAttribute('readonly');
                const fields = 'vaadin-text-field, vaadin-text-area, vaadin-number-field, vaadin-integer-field, '
                    + 'vaadin-date-picker, vaadin-time-picker, vaadin-select, vaadin-combo-box, '
                    + 'vaadin-multi-select-combo-box, vaadin-radio-group, vaadin-checkbox, vaadin-button, summary';
                const all = [...document.querySelector('main').querySelectorAll(fields)].filter(shown);
                all.forEach((e, i) => e.dataset.reach = i);
                return all.map(e => (e.label ?? '') + ' ' + e.textContent.trim().slice(0, 60));
            }
            """;

    private static final String REACHED = """
            () => {
                const here = [];
                for (let e = document.activeElement; e; e = e.parentElement) {
                    if (e.dataset?.reach !== undefined) {
                        here.push(Number(e.dataset.reach));
                    }
                }
                return here;
            }
            """;

    private Keyboard() {}

    /** What can be answered or pressed in the page's main part and the tabulation key never comes by. */
    static List<String> faults(Page page, String what) {
        @SuppressWarnings("unchecked")
        var all = (List<String>) page.evaluate(NUMBERED);
        page.evaluate(BEGIN);
        var reached = new HashSet<Integer>();
        for (var i = 0; i < LONGEST && reached.size() < all.size(); i++) {
            page.keyboard().press("Tab");
            for (var each : (List<?>) page.evaluate(REACHED)) {
                reached.add(((Number) each).intValue());
            }
        }
        var faults = new ArrayList<String>();
        if (all.isEmpty()) {
            faults.add(what + " has nothing that can be answered");
        }
        for (var i = 0; i < all.size(); i++) {
            if (!reached.contains(i)) {
                faults.add(
                        what + ": the keyboard does not reach « " + all.get(i).strip() + " »");
            }
        }
        return faults;
    }
}

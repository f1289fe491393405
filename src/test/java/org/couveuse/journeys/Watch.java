package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Examines a page as it stands: nobody is shut out of it (WCAG 2.2 AA), and it does not scroll sideways. */
final class Watch {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Watch() {}

    /** Fails when something is wrong with the page. */
    static void holds(Page page, String what) {
        assertThat(faults(page, what)).isEmpty();
    }

    /** What is wrong with the page. */
    static List<String> faults(Page page, String what) {
        settled(page);
        var found = new ArrayList<String>();
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1")) {
            found.add(what + " scrolls sideways: " + page.evaluate(WIDEST));
        }
        uncovered(page);
        new AxeBuilder(page)
                .withTags(TAGS)
                .analyze()
                .getViolations()
                .forEach(v -> found.add(what + " " + v.getId() + ": "
                        + v.getNodes().stream().map(n -> n.getHtml()).limit(3).toList()));
        return found;
    }

    /** As tall as what it shows: a bar that stays in view covers nothing then that scrolling would uncover. */
    private static void uncovered(Page page) {
        var width = page.viewportSize().width;
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        if (height > page.viewportSize().height) {
            page.setViewportSize(width, height);
        }
    }

    /** Waits until the page has nothing more to ask or to be told. */
    static void settled(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        page.waitForFunction(
                "() => document.readyState === 'complete' && !Object.values(window.Vaadin?.Flow?.clients ?? {})"
                        + ".some(client => client.isActive && client.isActive())");
    }

    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                .slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join(' | ')
            """;
}

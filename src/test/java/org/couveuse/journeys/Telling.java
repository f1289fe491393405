package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** The end: the need's own page, behind its private link, tells its citizen what came of it. */
final class Telling {

    private final JourneyTest browsers;
    private final Stage stage;

    Telling(JourneyTest browsers, Stage stage) {
        this.browsers = browsers;
        this.stage = stage;
    }

    void plays(String follow) {
        var page = browsers.anonymous(Look.WIDE_FRENCH_LIGHT);
        stage.examine(page, follow, "the need's own page");
        browsers.show(page, Look.WIDE_FRENCH_LIGHT);
        page.navigate(browsers.address(follow));
        var words = page.locator("main").innerText();
        assertThat(words).contains(Raising.NEED, Prioritising.THEME, Ideating.IDEA, "en usage dans 4 organisations");
        stage.keeps(page, "suivi-citoyen");
        page.close();
    }
}

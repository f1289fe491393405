package org.couveuse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void formatted_words_become_markup() {
        assertThat(Markdown.html("# But\n\nUn *mur* **visible**.\n\n- un\n- deux", 3))
                .isEqualToIgnoringWhitespace("<h4>But</h4><p>Un <em>mur</em> <strong>visible</strong>.</p>"
                        + "<ul><li>un</li><li>deux</li></ul>");
    }

    @Test
    void tables_are_tables() {
        assertThat(Markdown.html("| Poste | Coût |\n| --- | ---: |\n| Tableau | 120 $ |", 3))
                .contains("<th>Poste</th>", "align=\"right\"", "120 $");
    }

    @Test
    void links_lead_outside_without_saying_where_from() {
        assertThat(Markdown.html("[guide](https://exemple.test/guide)", 2))
                .contains("href=\"https://exemple.test/guide\"", "noopener", "noreferrer", "nofollow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](https://ailleurs.test/pixel.png)",
                "<iframe src='https://ailleurs.test'></iframe>",
                "[a](https://a.test \"x\\\" onmouseover=alert(1)\")",
                "<a href='javascript:alert(1)'>a</a>",
                "```html\n<script>alert(1)</script>\n```"
            })
    void nothing_typed_can_do_harm(String typed) {
        assertThat(Markdown.html(typed, 2))
                .doesNotContain("<script", "<img", "<iframe", "href=\"javascript", "href=\"JaVa", "href=\"data")
                .doesNotContainPattern("<[^>]* on[a-z]+\\s*=");
    }

    @Test
    void deep_nesting_ends_in_time() {
        var hostile = "> ".repeat(5_000) + "*".repeat(5_000) + "[".repeat(5_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markdown.html(hostile, 2));
    }

    @Test
    void without_formatting_only_words_are_left_as_sentences() {
        assertThat(Markdown.plain(
                        "# But\n\nUn *mur* [visible](https://a.test) pour\u00A0:\n\n- un `lieu`\n- **deux**\n\nVoilà"))
                .isEqualTo("But. Un mur visible (https://a.test) pour\u00A0: un lieu, deux. Voilà");
        assertThat(Markdown.plain("Écrire à <a@exemple.test>.")).isEqualTo("Écrire à a@exemple.test.");
        assertThat(Markdown.plain("> Cité\n\n![Une photo](https://a.test/p.png)"))
                .isEqualTo("Cité. Une photo");
    }

    @Test
    void lines_keep_paragraphs_items_and_rows_apart_without_any_sign_of_formatting() {
        assertThat(
                        Markdown.lines(
                                "## Coûts\n\n1. Un\n2. **Deux**\n\n   suite\n\n| Poste | Coût |\n| --- | ---: |\n| Tableau | 120 $ |"))
                .isEqualTo("Coûts\n1. Un\n2. Deux\nsuite\nPoste · Coût\nTableau · 120 $");
        assertThat(Markdown.lines("3. Trois\n4. Quatre\n\n* a\n  * b")).isEqualTo("3. Trois\n4. Quatre\n• a\n• b");
    }

    @Test
    void deep_nesting_ends_in_time_without_formatting_too() {
        var hostile = "> ".repeat(5_000) + "*".repeat(5_000) + "[".repeat(5_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Markdown.plain(hostile));
    }
}

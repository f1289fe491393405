package org.couveuse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignInE2E extends JourneyTest {

    @Test
    void a_member_signs_in_changes_the_language_and_signs_out() {
        var page = signedIn("presidence", Look.WIDE_FRENCH_LIGHT);
        assertThat(heading(page)).hasText("Bonjour, Hélène");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(heading(page)).hasText(Pattern.compile("Hélène"));
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^en"));
    }

    @Test
    void a_wrong_password_is_refused_without_saying_whether_the_account_exists() {
        var known = refusal("presidence");
        var unknown = refusal("personne-de-ce-nom");
        org.assertj.core.api.Assertions.assertThat(known).isEqualTo(unknown).isNotBlank();
    }

    @Test
    void nobody_sees_a_page_before_signing_in() {
        var page = anonymous(Look.PHONE_ENGLISH_DARK);
        page.navigate(address("/"));
        assertThat(page).hasURL(Pattern.compile("/connexion"));
    }

    private String refusal(String account) {
        var page = anonymous(Look.WIDE_FRENCH_LIGHT);
        page.navigate(address("/connexion"));
        page.locator("#username").fill(account);
        page.locator("#password").fill("faux");
        page.locator("form button[type=submit]").click();
        var alert = page.getByRole(AriaRole.ALERT);
        alert.waitFor();
        return alert.innerText();
    }

    private static com.microsoft.playwright.Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}

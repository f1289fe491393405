package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.couveuse.Troupe;
import org.couveuse.demonstration.Founding;
import org.couveuse.inbox.TaskDesk;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.Role;
import org.couveuse.themes.BallotChoice;
import org.couveuse.themes.BallotMode;
import org.couveuse.themes.BallotService;
import org.couveuse.themes.BetterWhen;
import org.couveuse.themes.Ranked;
import org.couveuse.themes.RoundTable;
import org.couveuse.themes.RoundTable.Forum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Voting and reading a result in a real browser, by pointer and by keyboard, wide and on a phone. */
class RoundPagesE2E extends JourneyTest {

    @Autowired
    private RoundTable table;

    @Autowired
    private BallotService ballots;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private Ranked ranked;

    @Test
    void members_vote_wide_and_on_a_phone_and_read_the_result() {
        var forum = table.forum(6, 4);
        var criteria = List.of(
                RoundTable.criterion("Portée pour les citoyens", "3"),
                RoundTable.criterion("Effort demandé", BetterWhen.LOWER, 1, 5, "1"));
        var round = table.open(forum, BallotMode.SECRET, 3, criteria);
        var member = forum.members().get(0);
        var page = signedIn(account(member), Look.WIDE_FRENCH_LIGHT);
        page.navigate(address("/taches/" + task("user_castBallot", member, round)));
        votes(page);

        var other = forum.members().get(1);
        var phone = signedIn(account(other), Look.PHONE_ENGLISH_DARK);
        phone.navigate(address("/taches/" + task("user_castBallot", other, round)));
        mention(phone, "Excellent").check();
        note(phone, "Criteria", "Portée pour les citoyens", "3");
        Watch.holds(phone, "vote-phone");
        page.navigate(address("/rondes/" + round));
        Watch.holds(page, "open");

        vote(forum, forum.chair(), round, BallotChoice.EXCELLENT, BallotChoice.GOOD, BallotChoice.FAIR);
        for (var each : forum.members().subList(2, 6)) {
            vote(forum, each, round, BallotChoice.GOOD, BallotChoice.FAIRLY_GOOD, BallotChoice.TO_REJECT);
        }
        time.forward(Duration.ofDays(15));
        page.navigate(address("/rondes/" + round));
        page.getByText("Profils de mérite").first().waitFor();
        page.getByText("Rangs selon les poids des critères").first().waitFor();
        Watch.holds(page, "result");
        tables(page, "Tableau");
        Watch.holds(page, "result-tables");
        press(page, "Refaire le décompte");
        page.getByText("Décompte refait à l’identique").waitFor();
        phone.navigate(address("/rondes/" + round));
        phone.getByText("Merit profiles").first().waitFor();
        Watch.holds(phone, "result-phone");
        tables(phone, "Table");
        Watch.holds(phone, "result-tables-phone");

        var chair = signedIn(account(forum.chair()), Look.PHONE_ENGLISH_DARK);
        var deliberation = address("/taches/" + task("user_deliberate", forum.chair(), round));
        chair.navigate(deliberation);
        tables(chair, "Table");
        Watch.holds(chair, "deliberation-tables-phone");
        show(chair, Look.WIDE_FRENCH_LIGHT);
        chair.navigate(deliberation);
        tables(chair, "Tableau");
        Watch.holds(chair, "deliberation-tables");
    }

    /** From the first mention to the receipt, with a note off its scale on the way. */
    private static void votes(Page page) {
        mention(page, "Très bien").check();
        Watch.holds(page, "vote");
        note(page, "Critères", "Portée pour les citoyens", "8");
        note(page, null, "Effort demandé", "9");
        Watch.holds(page, "vote-criteria");
        mention(page, "Très bien").press("ArrowRight");
        assertThat(mention(page, "Bien").isChecked()).isTrue();
        press(page, "Thème suivant");
        page.getByText("Thème 2 sur 4").waitFor();
        mention(page, "Passable").check();
        page.getByText("2 traités sur 4").waitFor();
        press(page, "Revoir tout et déposer");
        Watch.holds(page, "review");
        press(page, "Déposer mon bulletin");
        page.getByText("Thème 1 sur 4").waitFor();
        Watch.holds(page, "note-off-its-scale");
        note(page, null, "Effort demandé", "2");
        press(page, "Revoir tout et déposer");
        press(page, "Déposer mon bulletin");
        page.getByText("Votre reçu").waitFor();
        Watch.holds(page, "receipt");
    }

    @Test
    void a_decided_round_has_its_files_its_minutes_and_a_way_to_open_its_ballots() {
        var scene = ranked.decided(BallotMode.SECRET);
        var round = address("/rondes/" + scene.round());
        var auditor = signedIn(account(troupe.with(Role.AUDITOR, null)), Look.WIDE_FRENCH_LIGHT);
        auditor.navigate(round);
        auditor.getByText("Données et documents").waitFor();
        auditor.getByText("Ouverture des bulletins").first().click();
        press(auditor, "Demander les bulletins");
        auditor.getByLabel("Motif").fill("Vérifier la stabilité du premier rang.");
        Watch.holds(auditor, "sealed-ask");
        auditor.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Demander les bulletins"))
                .click();
        auditor.getByText("Votre demande est envoyée").waitFor();

        var chair = signedIn(account(scene.forum().chair()), Look.PHONE_ENGLISH_DARK);
        chair.navigate(round);
        chair.getByText("Vérifier la stabilité du premier rang.").waitFor();
        Watch.holds(chair, "sealed-answer-phone");
        chair.navigate(round + "/proces-verbal");
        chair.getByText("Compute it again").waitFor();
        Watch.holds(chair, "minutes-phone");
        auditor.navigate(round + "/proces-verbal");
        auditor.getByText("Refaire le calcul").waitFor();
        Watch.holds(auditor, "minutes");
    }

    private static Locator mention(Page page, String word) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + word + "$")));
    }

    /** Turns every picture into its table. */
    private static void tables(Page page, String word) {
        var switches = page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(word).setExact(true));
        switches.first().waitFor();
        switches.all().forEach(Locator::check);
        Watch.settled(page);
    }

    /** Notes the theme in front on a criterion, after unfolding the criteria with these words. */
    private static void note(Page page, @Nullable String unfolds, String criterion, String note) {
        if (unfolds != null) {
            page.getByText(unfolds).first().click();
        }
        var field = page.getByLabel(Pattern.compile("^" + criterion)).first();
        field.fill(note);
        field.press("Tab");
        Watch.settled(page);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void vote(Forum forum, UUID voter, UUID round, BallotChoice... choices) {
        var lines = new ArrayList<BallotService.Line>();
        for (var choice : choices) {
            lines.add(RoundTable.line(forum.themes().get(lines.size()), choice, 7 - lines.size(), 2 + lines.size()));
        }
        troupe.as(voter, () -> ballots.put(troupe.actor(voter), round, new BallotService.Vote(lines, null, null)));
    }

    private String task(String form, UUID member, UUID round) {
        return desk.about(round).stream()
                .filter(t -> t.form().equals(form) && desk.may(troupe.actor(member), t))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String account(UUID person) {
        var name = "p" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, Founding.PASSWORD));
        return name;
    }
}

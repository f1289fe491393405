package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The minutes of a decided round, read back from the PDF. */
@CouveuseTest
class RoundMinutesTest {

    @Autowired
    private RoundMinutes minutes;

    @Autowired
    private RoundResults results;

    @Autowired
    private Ranked ranked;

    @Autowired
    private People people;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void they_say_who_when_by_which_rules_every_count_and_why() throws Exception {
        var scene = ranked.decided(BallotMode.SECRET);
        try (var pdf = written(scene, Texts.FRENCH)) {
            keep(pdf, "proces-verbal");
            var text = text(pdf);
            assertThat(text)
                    .contains("Procès-verbal", "Forum d’essai", "Le forum retient 2 thèmes sur les 4 soumis")
                    .contains("Comme prochain sujet d’incubateur, ce thème est…", "America/Toronto")
                    .contains("7 membres, liste figée à l’ouverture", "2 bulletins exigés, atteint")
                    .contains("sans indication", "Balinski", "plus petit commun multiple", "Fabre")
                    .contains("Les équipes sont prêtes dès janvier", "Le premier attend un budget")
                    .contains("Adopté à la séance de novembre", "Sans jugement", "Non retenu", "Retenu, 1er")
                    .contains("Empreinte du classement", "ils diffèrent après 2 retraits")
                    .contains("docs/recount/Recount.java");
            assertThat(text.replace(" ", "")).contains("/api/rounds/" + scene.round() + "/published");
            for (var person : java.util.List.of(
                    scene.forum().chair(), scene.forum().members().get(3))) {
                assertThat(text).contains(people.displayName(person));
            }
            assertThat(text)
                    .as("secret")
                    .doesNotContain(people.displayName(scene.forum().members().get(0)));
        }
    }

    @Test
    void the_ranking_can_be_found_again_from_their_tables_alone() {
        var scene = ranked.decided(BallotMode.SECRET);
        var sheet = minutes.sheet(troupe.actor(scene.forum().chair()), scene.round(), Texts.ENGLISH);
        var counts = table(sheet, "mentions");
        var ranking = table(sheet, "ranking");
        for (var i = 0; i < counts.rows().size(); i++) {
            var row = counts.rows().get(i);
            var worstToBest = new int[Mention.COUNT];
            for (var m = 0; m < Mention.COUNT; m++) {
                worstToBest[Mention.COUNT - 1 - m] = Integer.parseInt(row.get(m + 1));
            }
            var given = MentionCounts.of(worstToBest);
            var ranked = ranking.rows().get(i);
            assertThat(ranked.get(1)).isEqualTo(row.get(0));
            if (!given.isEmpty()) {
                assertThat(ranked.subList(3, 5))
                        .containsExactly(String.valueOf(given.above()), String.valueOf(given.below()));
                if (i > 0) {
                    var before = results.result(troupe.actor(scene.forum().chair()), scene.round())
                            .themes()
                            .get(i - 1);
                    assertThat(Objects.requireNonNull(before.rank())).isEqualTo(i);
                }
            }
        }
        assertThat(table(sheet, "participation").rows()).hasSize(4);
    }

    @Test
    void they_hold_the_analysis_as_advice_after_the_decision_with_each_sentence_and_table() throws Exception {
        var scene = ranked.following(ranked.whole(BallotMode.NAMED_AFTER_CLOSE, 5));
        try (var pdf = written(scene, Texts.FRENCH)) {
            keep(pdf, "proces-verbal-analyse");
            assertThat(text(pdf))
                    .contains("À titre d’avis", "éclaire la décision et ne décide rien", "Stabilité du classement")
                    .contains("Accord entre les membres", "Organisations publiques", "Rangs selon les poids")
                    .contains("Poids centraux", "Critères pondérés", "Avis des conseillers, réunis")
                    .contains("Équilibre par collège", "10 votants, c’est peu", "bulletins publiés", "graine");
        }
        var actor = troupe.actor(scene.forum().chair());
        var sheet = minutes.sheet(actor, scene.round(), Texts.ENGLISH);
        assertThat(sheet.sections())
                .extracting(Minutes.Section::id)
                .containsSubsequence("decision", "ranking", "opinions", "analysis", "verification");
        var advice = sheet.sections().stream()
                .filter(section -> section.id().equals("analysis"))
                .findFirst()
                .orElseThrow();
        assertThat(advice.blocks().get(0).voice()).isEqualTo(Minutes.Voice.ADVICE);
        var findings = advice.blocks().stream()
                .filter(block -> block.voice() == Minutes.Voice.FINDING)
                .toList();
        assertThat(findings).hasSize(7).allSatisfy(block -> assertThat(block.words())
                .endsWith("."));
        assertThat(advice.blocks().stream().map(Minutes.Block::table).filter(Objects::nonNull))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(table -> assertThat(table.columns()).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void what_the_page_withholds_of_the_analysis_they_withhold() throws Exception {
        var scene = ranked.following(ranked.whole(BallotMode.SECRET, 2));
        try (var pdf = written(scene, Texts.FRENCH)) {
            keep(pdf, "proces-verbal-peu");
            assertThat(text(pdf))
                    .contains("cette ronde est à bulletin secret", "Moins de cinq membres ont noté les critères")
                    .contains("export scellé")
                    .doesNotContain("A = ", "W = ", "Poids centraux");
        }
    }

    @Test
    void readers_with_a_screen_reader_get_language_title_tags_and_bookmarks_in_both_languages() throws Exception {
        var scene = ranked.decided(BallotMode.NAMED_AFTER_CLOSE);
        try (var pdf = written(scene, Texts.ENGLISH)) {
            keep(pdf, "minutes");
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-CA");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Minutes, Ronde d’essai");
            assertThat(Objects.requireNonNull(catalog.getDocumentOutline())
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("The decision");
            assertThat(text(pdf)).contains("The forum retains 2 of the 4 themes", "Retained, no. 1", "Named:");
        }
    }

    @Test
    void there_are_none_before_the_decision_and_counts_withheld_stay_so() {
        var scene = ranked.ranked(BallotMode.SECRET);
        var chair = scene.forum().chair();
        assertThat(minutes.written(troupe.actor(chair), scene.round())).isFalse();
        var refusal = troupe.refused(chair, () -> minutes.sheet(troupe.actor(chair), scene.round(), Texts.FRENCH));
        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("round.minutes.notDecided");
        assertThat(minutes.written(troupe.actor(chair), new UUID(0, 1))).isFalse();
    }

    private static Minutes.Table table(Minutes.Sheet sheet, String section) {
        return sheet.sections().stream()
                .filter(s -> s.id().equals(section))
                .flatMap(s -> s.blocks().stream())
                .map(Minutes.Block::table)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private PDDocument written(Ranked.Scene scene, Locale locale) throws Exception {
        var out = new ByteArrayOutputStream();
        minutes.pdf(troupe.actor(scene.forum().chair()), scene.round(), locale, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("\\s+", " ");
    }

    /** Keeps the pages as pictures, to be looked at, when asked. */
    private static void keep(PDDocument pdf, String name) throws Exception {
        if (Boolean.getBoolean("couveuse.write")) {
            var renderer = new PDFRenderer(pdf);
            for (var i = 0; i < pdf.getNumberOfPages(); i++) {
                var file = Files.createDirectories(Path.of("target/pdf")).resolve(name + "-" + (i + 1) + ".png");
                ImageIO.write(renderer.renderImageWithDPI(i, 70), "png", file.toFile());
            }
        }
    }
}

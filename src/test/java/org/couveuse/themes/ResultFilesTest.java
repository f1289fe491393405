package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Texts;
import org.couveuse.themes.RoundTable.Forum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;

/** A result taken away as a table, a workbook and a picture. */
@CouveuseTest
class ResultFilesTest {

    private static final String FORMULA = "=HYPERLINK(\"https://exemple.test\") & <b>œuvre</b>";

    @Autowired
    private ResultFiles files;

    @Autowired
    private RoundAnalyses analyses;

    @Autowired
    private org.couveuse.audit.Trail trail;

    @Autowired
    private Ranked ranked;

    @Autowired
    private RoundTable table;

    @Autowired
    private BallotService ballots;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @TempDir
    private Path folder = Path.of("");

    private record Round(Forum forum, UUID id) {}

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void a_spreadsheet_gets_words_of_its_language_and_runs_nothing() throws Exception {
        var round = withFormula();
        var actor = troupe.actor(round.forum().chair());
        var french = new ByteArrayOutputStream();
        files.csv(actor, round.id(), Texts.FRENCH, french);
        var lines = french.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFRang;Thème;Mention;").contains(";Excellent;Très bien;", ";Récusations;");
        assertThat(lines).hasSize(3);
        assertThat(lines[1]).startsWith("1;\"'=HYPERLINK(\"\"https").contains(";Excellent;0;0;100;5;0;");
        var english = new ByteArrayOutputStream();
        files.csv(actor, round.id(), Texts.ENGLISH, english);
        assertThat(english.toString(StandardCharsets.UTF_8)).contains("Rank,Theme,Mention,", "Fairly good");

        for (var file : archive(round, Texts.FRENCH).entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                assertThat(file.getValue()).as(file.getKey()).doesNotContainPattern("(^|\\n|;)\"?=");
            }
        }

        var parts = workbook(round);
        assertThat(parts.keySet()).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        assertThat(String.join("", parts.values())).doesNotContain("<f>", "<f ");
        assertThat(String.join("", parts.values())).contains("=HYPERLINK(", "Classement", "Quorum");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>1</v>");
    }

    @Test
    void the_picture_is_sound_says_what_it_shows_and_has_the_median() throws Exception {
        var round = withFormula();
        var out = new ByteArrayOutputStream();
        files.svg(troupe.actor(round.forum().chair()), round.id(), ResultPicture.PROFILES, Texts.FRENCH, out);
        var svg = parsed(out.toByteArray());
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).contains("Profils de mérite");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .contains(FORMULA, "Excellent 5", "Passable 1");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Médiane", "url(#m2)", "&lt;b&gt;")
                .doesNotContain("<b>", "http://www.w3.org/1999");
        if (Boolean.getBoolean("couveuse.write")) {
            Files.write(Files.createDirectories(Path.of("target/pdf")).resolve("profils.svg"), out.toByteArray());
        }
    }

    @Test
    void what_the_page_withholds_the_files_withhold_and_nothing_is_given_before_the_close() throws Exception {
        var few = ranked.ranked(BallotMode.SECRET, 4);
        var actor = troupe.actor(few.forum().chair());
        var csv = new ByteArrayOutputStream();
        files.csv(actor, few.round(), Texts.FRENCH, csv);
        assertThat(csv.toString(StandardCharsets.UTF_8).split("\r\n")[1])
                .contains(";non montré;non montré;non montré;non montré;non montré;non montré;non montré;4;");
        var svg = new ByteArrayOutputStream();
        files.svg(actor, few.round(), ResultPicture.PROFILES, Texts.FRENCH, svg);
        assertThat(svg.toString(StandardCharsets.UTF_8)).doesNotContain("Excellent 1");
        var open = table.open(table.forum(1, 1), BallotMode.SECRET, 1);
        var officer = few.forum().officer();
        var refusal = troupe.refused(officer, () -> files.fileName(troupe.actor(officer), open, "resultat", "csv"));
        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        assertThat(files.fileName(actor, few.round(), "resultat", "csv")).isEqualTo("resultat-ronde-d-essai.csv");
    }

    @Test
    void the_workbook_and_the_archive_have_every_table_with_numbers_and_notes() throws Exception {
        var scene = ranked.whole(BallotMode.NAMED_AFTER_CLOSE, 5);
        var round = new Round(scene.forum(), scene.round());
        var parts = workbook(round);
        assertThat(org.springframework.web.util.HtmlUtils.htmlUnescape(file(parts, "xl/workbook.xml")))
                .contains("\"Classement\"", "\"Stabilité\"", "\"Accord par thème\"", "\"Accord par groupe\"")
                .contains("\"Rangs selon les poids\"", "\"Poids centraux\"", "\"Critères, totaux\"")
                .contains("\"Critères, étendue\"", "\"Critères, réglages\"", "\"Avis réunis\"", "\"Avis, préférences\"")
                .contains("\"Équilibre public et privé\"", "\"Équilibre petites et grandes\"", "\"Collèges\"")
                .contains("\"Jugement usuel\"", "\"Règles\"");
        var analysis = analyses.explained(troupe.actor(scene.forum().chair()), scene.round(), Texts.FRENCH)
                .analysis();
        var stays = analysis.themes().get(0).stays();
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<v>" + number(stays) + "</v>");
        assertThat(parts.get("xl/styles.xml")).contains("0.0%", "0.00");

        var files = archive(round, Texts.FRENCH);
        assertThat(files.keySet())
                .hasSize(17)
                .contains("01-classement.csv", "02-stabilite.csv", "04-accord-par-groupe.csv", "LISEZ-MOI.txt");
        assertThat(files.get("02-stabilite.csv")).contains(";" + number(stays).replace('.', ',') + ";");
        assertThat(files.get("LISEZ-MOI.txt"))
                .contains("01-classement.csv", analysesSentence(scene), "Bradley Efron", "décide")
                .doesNotContain("bulletin secret");
        var english = archive(round, Texts.ENGLISH);
        assertThat(english.get("02-steadiness.csv")).contains("," + number(stays) + ",");
        assertThat(english).containsKeys("README.txt", "16-rules.csv");
    }

    @Test
    void each_picture_of_the_page_is_a_sound_file_with_its_sentence_and_its_source() throws Exception {
        var scene = ranked.whole(BallotMode.NAMED_AFTER_CLOSE, 5);
        var actor = troupe.actor(scene.forum().chair());
        for (var picture : ResultPicture.values()) {
            for (var locale : java.util.List.of(Texts.FRENCH, Texts.ENGLISH)) {
                var out = new ByteArrayOutputStream();
                files.svg(actor, scene.round(), picture, locale, out);
                var svg = parsed(out.toByteArray());
                assertThat(svg.getDocumentElement().getAttribute("xml:lang")).isEqualTo(locale.toLanguageTag());
                assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                        .contains(".");
                assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(8);
                if (Boolean.getBoolean("couveuse.write") && locale.equals(Texts.FRENCH)) {
                    Files.write(
                            Files.createDirectories(Path.of("target/pdf")).resolve(picture + ".svg"),
                            out.toByteArray());
                }
            }
        }
        assertThat(trail.history(scene.round(), 40).items())
                .filteredOn(row -> row.action().equals(ResultFiles.TAKEN))
                .hasSize(2 * ResultPicture.values().length)
                .allSatisfy(row -> assertThat(row.actor()).isEqualTo(actor.person()))
                .extracting(org.couveuse.audit.Trail.Row::note)
                .contains("profiles", "weights", "size");
    }

    @Test
    void tables_and_pictures_withhold_what_fewer_than_five_said_together() throws Exception {
        var scene = ranked.whole(BallotMode.SECRET, 2);
        var round = new Round(scene.forum(), scene.round());
        var actor = troupe.actor(scene.forum().chair());
        var files = archive(round, Texts.FRENCH);
        var held = java.util.List.of("02-stabilite.csv", "03-accord-par-theme.csv", "07-criteres-totaux.csv");
        for (var name : held) {
            var lines = file(files, name).split("\r\n");
            assertThat(lines).hasSize(5);
            for (var i = 1; i < lines.length; i++) {
                assertThat(lines[i]).as(name).contains("non montré").doesNotContain(",");
            }
        }
        assertThat(files.get("04-accord-par-groupe.csv")).contains("non montré").doesNotContain("0,");
        assertThat(file(files, "05-rangs-selon-les-poids.csv").split("\r\n")).hasSize(1);
        assertThat(files.get("LISEZ-MOI.txt")).contains("moins de 5 membres ont dit ensemble", "bulletin secret");
        assertThat(String.join("", workbook(round).values())).contains("moins de 5 membres");
        for (var picture : java.util.List.of(
                ResultPicture.STEADINESS, ResultPicture.AGREEMENT, ResultPicture.WEIGHTS, ResultPicture.CRITERIA)) {
            var refusal = troupe.refused(scene.forum().chair(), () -> svg(actor, scene.round(), picture));
            assertThat(refusal.code()).isEqualTo("result.file.nothingDrawn");
            assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        }
        var plain = ranked.ranked(BallotMode.SECRET);
        var chair = plain.forum().chair();
        assertThat(troupe.refused(chair, () -> svg(troupe.actor(chair), plain.round(), ResultPicture.CRITERIA))
                        .code())
                .isEqualTo("result.file.noPicture");
    }

    private static String file(Map<String, String> files, String name) {
        return java.util.Objects.requireNonNull(files.get(name), name);
    }

    private void svg(org.couveuse.people.Actor actor, UUID round, ResultPicture picture) {
        try {
            files.svg(actor, round, picture, Texts.FRENCH, new ByteArrayOutputStream());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String analysesSentence(Ranked.Scene scene) {
        return analyses.explained(troupe.actor(scene.forum().chair()), scene.round(), Texts.FRENCH)
                .sentences()
                .steadiness();
    }

    private static String number(@org.jspecify.annotations.Nullable Double value) {
        return new java.math.BigDecimal(java.util.Objects.requireNonNull(value).toString())
                .setScale(6, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Map<String, String> archive(Round round, java.util.Locale locale) throws Exception {
        var out = new ByteArrayOutputStream();
        files.zip(troupe.actor(round.forum().chair()), round.id(), locale, out);
        var found = new HashMap<String, String>();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** A round where five judged a theme whose title a spreadsheet would run. */
    private Round withFormula() {
        var forum = table.forum(4, 1);
        var odd = acting.asSystem(
                () -> themes.create(new ThemeService.Wording(FORMULA, "Ce qui doit changer.", null), forum.id()));
        var candidates = new ArrayList<>(forum.themes());
        candidates.add(odd);
        var round = table.planned(forum);
        troupe.does(
                forum.officer(),
                round,
                "user_prepareRound",
                table.preparation(forum, candidates, BallotMode.SECRET, 1));
        time.forward(Duration.ofHours(2));
        for (var voter : forum.voters()) {
            var first = forum.chair().equals(voter) ? BallotChoice.FAIR : BallotChoice.FAIRLY_GOOD;
            troupe.as(
                    voter,
                    () -> ballots.put(
                            troupe.actor(voter), round, RoundTable.vote(candidates, first, BallotChoice.EXCELLENT)));
        }
        time.forward(Duration.ofDays(15));
        return new Round(forum, round);
    }

    private Map<String, String> workbook(Round round) throws Exception {
        var file = folder.resolve("resultat.xlsx");
        try (var out = Files.newOutputStream(file)) {
            files.xlsx(troupe.actor(round.forum().chair()), round.id(), Texts.FRENCH, out);
        }
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Document parsed(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}

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
        assertThat(lines[1]).startsWith("1;\"'=HYPERLINK(\"\"https").contains(";Excellent;0;0;100.0;5;0;");
        var english = new ByteArrayOutputStream();
        files.csv(actor, round.id(), Texts.ENGLISH, english);
        assertThat(english.toString(StandardCharsets.UTF_8)).contains("Rank,Theme,Mention,", "Fairly good");

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
        files.svg(troupe.actor(round.forum().chair()), round.id(), Texts.FRENCH, out);
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
        files.svg(actor, few.round(), Texts.FRENCH, svg);
        assertThat(svg.toString(StandardCharsets.UTF_8)).doesNotContain("Excellent 1");
        var open = table.open(table.forum(1, 1), BallotMode.SECRET, 1);
        var officer = few.forum().officer();
        var refusal = troupe.refused(officer, () -> files.fileName(troupe.actor(officer), open, "resultat", "csv"));
        assertThat(refusal.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
        assertThat(files.fileName(actor, few.round(), "resultat", "csv")).isEqualTo("resultat-ronde-d-essai.csv");
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

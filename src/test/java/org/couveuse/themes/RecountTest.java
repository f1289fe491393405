package org.couveuse.themes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.tools.ToolProvider;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.engine.TimeTravel;
import org.couveuse.shared.JsonColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The independent program of {@code docs/recount}, started as anybody would, on the data a played round published. */
@CouveuseTest
class RecountTest {

    private static final Path PROGRAM = Path.of("docs/recount/Recount.java");

    @Autowired
    private Ranked ranked;

    @Autowired
    private RoundPublished published;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @TempDir
    private Path folder = PROGRAM;

    private record Answer(int code, String words) {}

    @TempDir
    private static Path classes = PROGRAM;

    @BeforeAll
    static void compiled_once() {
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-Xlint:all",
                                "-Werror",
                                "-cp",
                                classes.toString(),
                                "-d",
                                classes.toString(),
                                PROGRAM.toString()))
                .isZero();
    }

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void it_finds_the_published_result_of_a_secret_round_again_and_names_what_was_falsified() throws Exception {
        var scene = ranked.ranked(BallotMode.SECRET);
        var data = data(scene);
        assertThat(recount(data)).satisfies(answer -> {
            assertThat(answer.words()).contains("conforme", "Très bien", "7 / 7", "4 thèmes, 7 bulletins");
            assertThat(answer.code()).isZero();
        });
        differs(data, d -> theme(d, 0).withArray("counts").set(0, 1), "nombre de juges");
        differs(data, d -> move(theme(d, 1).withArray("counts")), "mention majoritaire", "« Thème");
        differs(
                data,
                d -> {
                    theme(d, 0).put("rank", 2);
                    theme(d, 1).put("rank", 1);
                },
                "l’ordre publié n’est pas celui des mentions");
        differs(data, d -> theme(d, 2).put("rank", 4), "rang");
        differs(data, d -> theme(d, 0).put("above", 0), ", p");
        differs(data, d -> theme(d, 0).put("abstentions", 1), "font les bulletins");
        differs(data, d -> d.put("fingerprint", "0".repeat(64)), "empreinte du classement");
        differs(data, d -> d.withArray("receipts").remove(0), "nombre de reçus");
        differs(
                data,
                d -> d.withArray("usualJudgment").addObject().put("upper", "x").put("lower", "y"),
                "usuel");
        differs(data, d -> ((ObjectNode) d.get("participation")).put("quorumReached", false), "quorum");
    }

    @Test
    void it_runs_from_its_one_file() throws Exception {
        var file =
                write("published.json", data(ranked.ranked(BallotMode.SECRET)).toString());
        assertThat(run(List.of(PROGRAM.toString(), file.toString(), "--en")).words())
                .contains("in agreement", "Very good");
    }

    @Test
    void it_counts_the_ballots_of_a_named_round_themselves() throws Exception {
        var data = data(ranked.ranked(BallotMode.NAMED_AFTER_CLOSE));
        assertThat(recount(data).words()).contains("conforme");
        differs(
                data,
                d -> ((ObjectNode) d.at("/ballots/3/answers/0")).put("choice", "TO_REJECT"),
                "mentions comptées sur les bulletins");
        differs(data, d -> ((ObjectNode) d.at("/ballots/3")).put("receipt", "0".repeat(64)), "son reçu n’est pas");
        differs(data, d -> d.withArray("ballots").remove(2), "nombre de bulletins");
    }

    @Test
    void a_rank_whose_counts_are_withheld_is_taken_as_published_and_said_so() throws Exception {
        var scene = ranked.ranked(BallotMode.SECRET, 4);
        var data = data(scene);
        assertThat(data.path("fingerprint").isNull()).isTrue();
        assertThat(theme(data, 0).path("counts").isNull()).isTrue();
        assertThat(recount(data).words()).contains("1*", "ne peut pas être recalculé", "conforme");
        differs(data, d -> theme(d, 0).put("judges", 3), "font les bulletins");
        differs(data, d -> theme(d, 3).put("withheld", true), "retenu sans raison");
    }

    @Test
    void members_find_their_own_receipt_and_no_other_ballot_has_it() throws Exception {
        var scene = ranked.ranked(BallotMode.SECRET);
        var file = write("published.json", data(scene).toString());
        var receipt = scene.receipts().get(2);
        var mine = "number " + receipt.number() + "\nnonce " + receipt.nonce() + "\nreceipt " + receipt.receipt()
                + "\ntheme " + scene.forum().themes().get(2) + " À rejeter\ntheme "
                + scene.forum().themes().get(0) + " VERY_GOOD   # le premier\ntheme "
                + scene.forum().themes().get(1) + " très bien\n";
        assertThat(run(file, "--receipt", write("mine.txt", mine).toString())).satisfies(answer -> {
            assertThat(answer.words()).contains("couveuse-ballot 1", receipt.receipt(), "conforme");
            assertThat(answer.code()).isZero();
        });
        var other = run(
                file,
                "--receipt",
                write("other.txt", mine.replace("À rejeter", "Passable")).toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.words()).contains("DIFFÉRENCE");
        var without = mine.replaceFirst("receipt .*\n", "").replace("VERY_GOOD", "GOOD");
        assertThat(run(file, "--receipt", write("without.txt", without).toString())
                        .words())
                .contains("n’est pas parmi les reçus publiés");
        assertThat(run(file, "--template").words())
                .contains("theme " + scene.forum().themes().get(3) + " ?");
    }

    @Test
    void what_makes_no_sense_is_said_to_be_unreadable() throws Exception {
        for (var text : List.of("", "{", "[]", "{\"format\": \"autre\"}", "{\"a\": 1, \"a\": 2}", "nul")) {
            var answer = run(write("odd.json", text), "--en");
            assertThat(answer.code()).as(text).isEqualTo(2);
            assertThat(answer.words()).as(text).contains("Cannot be read");
        }
    }

    private ObjectNode data(Ranked.Scene scene) {
        var reader = troupe.actor(scene.forum().members().get(0));
        return JsonColumn.CANONICAL.valueToTree(published.published(reader, scene.round()));
    }

    private static ObjectNode theme(JsonNode data, int at) {
        return (ObjectNode) data.path("themes").get(at);
    }

    /** One judge says the worst instead of what was said first among the better mentions. */
    private static void move(ArrayNode counts) {
        var moved = 0;
        for (var i = 3; i < counts.size(); i++) {
            moved += counts.get(i).asInt();
            counts.set(i, 0);
        }
        counts.set(0, counts.get(0).asInt() + moved);
    }

    private void differs(ObjectNode data, Consumer<ObjectNode> falsify, String... words) throws Exception {
        var falsified = data.deepCopy();
        falsify.accept(falsified);
        var answer = recount(falsified);
        assertThat(answer.words()).contains("DIFFÉRENCE").contains(words).doesNotContain("conforme");
        assertThat(answer.code()).isEqualTo(1);
    }

    private Answer recount(ObjectNode data) throws Exception {
        return run(write("published.json", data.toString()));
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Answer run(Path file, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("-cp", classes.toString(), "Recount", file.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private static Answer run(List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), words);
    }
}

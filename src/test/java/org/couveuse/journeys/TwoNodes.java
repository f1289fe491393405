package org.couveuse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.couveuse.postgres.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes of the product, started together on an empty PostgreSQL, with one folder of files and one mail server. */
final class TwoNodes implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final Child left;
    final Child right;
    final GreenMail post;
    final JdbcClient database;

    private TwoNodes(Child left, Child right, GreenMail post, JdbcClient database) {
        this.left = left;
        this.right = right;
        this.post = post;
        this.database = database;
    }

    /** Starts both at the same moment, with these settings besides, and waits for both. */
    static TwoNodes start(Path folder, String... besides) throws IOException, InterruptedException {
        var address = TestPostgres.database();
        var post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        var settings = Stream.concat(Stream.of(shared(folder, address, post)), Stream.of(besides))
                .toArray(String[]::new);
        var left = Child.launch(folder, "left", settings);
        var right = Child.launch(folder, "right", settings);
        left.waitUntilReady();
        right.waitUntilReady();
        return new TwoNodes(
                left,
                right,
                post,
                JdbcClient.create(new DriverManagerDataSource(address, TestPostgres.USER, TestPostgres.USER)));
    }

    private static String[] shared(Path folder, String address, GreenMail post) {
        return new String[] {
            "--spring.datasource.url=" + address,
            "--spring.datasource.username=" + TestPostgres.USER,
            "--spring.datasource.password=" + TestPostgres.USER,
            "--couveuse.demo-anywhere=true",
            "--couveuse.files=" + folder.resolve("files"),
            "--spring.mail.host=localhost",
            "--spring.mail.port=" + post.getSmtp().getPort(),
            "--couveuse.mail.every=PT1S",
            "--couveuse.mail.daily-every=PT1S",
            "--couveuse.reminders.every=PT1S",
            "--couveuse.outbox.every=PT5S",
            // a task is spoken of after half of this, and once more when it is late
            "--couveuse.delays.user_triageNeed=PT24S",
            "--couveuse.delays.needTriageEscalation=PT12S",
            "--camunda.bpm.job-execution.lock-time-in-millis=10000",
            "--camunda.bpm.job-execution.max-wait=2000"
        };
    }

    List<Child> both() {
        return List.of(left, right);
    }

    long count(String query, Object... values) {
        return database.sql(query).params(values).query(Long.class).single();
    }

    /** Rows of which there is more than one, by what a query groups them. */
    List<Map<String, Object>> twice(String columns, String from) {
        return database.sql("select " + columns + ", count(*) as times from " + from + " group by " + columns
                        + " having count(*) > 1")
                .query()
                .listOfRows();
    }

    static JsonNode read(Child node, String account, String path) throws IOException, InterruptedException {
        return json(node.get(account, path), path, 200);
    }

    static JsonNode json(HttpResponse<String> answer, String what, int expected) throws IOException {
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(expected);
        return JSON.readTree(answer.body());
    }

    /** Waits for something that the nodes do in the background. */
    static void soon(String what, Duration most, BooleanSupplier holds) throws InterruptedException {
        var until = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + " within " + most).isLessThan(until);
            Thread.sleep(200);
        }
    }

    @Override
    public void close() throws InterruptedException {
        left.close();
        right.close();
        post.stop();
    }
}

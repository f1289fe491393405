package org.couveuse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.couveuse.CouveuseApplication;
import org.couveuse.postgres.RealPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The databases the product is measured on, each new and empty. */
enum Base {
    POSTGRESQL,
    /** A file with the shipped settings: what was acknowledged is on the disk. */
    H2;

    String words() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The whole product on a new database of this kind, with a web server on a free port. */
    ServletWebServerApplicationContext start(Class<?>... more) throws IOException {
        var sources = new ArrayList<Class<?>>(List.of(CouveuseApplication.class));
        sources.addAll(List.of(more));
        var settings = new ArrayList<>(List.of(
                "server.port=0",
                "logging.level.root=error",
                // a check of the house looks at all tasks, those that a benchmark wrote by SQL too
                "couveuse.checks=-",
                "couveuse.inbox.check=-"));
        if (this == POSTGRESQL) {
            sources.add(RealPostgres.class);
        } else {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "h2");
            settings.add("spring.datasource.url=jdbc:h2:file:" + folder.toAbsolutePath() + "/couveuse;WRITE_DELAY=0");
        }
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(sources.toArray(new Class<?>[0]))
                .profiles("test")
                .properties(settings.toArray(new String[0]))
                .properties("spring.main.banner-mode=off")
                // as shipped, not as tests want it
                .run("--couveuse.public-page.kept=PT10S");
    }

    /** A random id, as SQL. */
    String uuid() {
        return this == POSTGRESQL ? "gen_random_uuid()" : "random_uuid()";
    }

    /** Rows with the numbers from the first to the last, as a table named {@code g} with a column {@code n}. */
    String numbers(long first, long last) {
        return this == POSTGRESQL
                ? "generate_series(" + first + "::bigint, " + last + "::bigint) as g(n)"
                : "system_range(" + first + ", " + last + ") as g(n)";
    }

    /** Lets the database tidy up and count its rows, as it does by itself some time after. */
    String analyse() {
        return this == POSTGRESQL ? "vacuum analyze" : "analyze";
    }
}

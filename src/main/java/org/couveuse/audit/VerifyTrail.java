package org.couveuse.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.couveuse.audit.Chain.Head;
import org.couveuse.shared.Texts;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * Verifies the trail from the command line, without web server, engine or migration: reads the database that the
 * settings name and writes nothing. For who does not trust the running application, and for a nightly job.
 */
public final class VerifyTrail {

    /** The chain holds. */
    public static final int WHOLE = 0;

    /** The chain is broken; the first break was named. */
    public static final int BROKEN = 1;

    /** There was no verification: no database, no such file. */
    public static final int FAILED = 2;

    private static final String COMMAND = "--couveuse.command=verify-trail";
    private static final String FILE = "--couveuse.heads=";

    private VerifyTrail() {}

    /** Whether the command line asks for this and not for the application. */
    public static boolean isAskedBy(String... args) {
        return Arrays.asList(args).contains(COMMAND);
    }

    /**
     * Verifies, and says in both languages what was found.
     *
     * @param args the command line; {@code --couveuse.heads=<file>} names a copy of the published heads
     * @return {@link #WHOLE}, {@link #BROKEN} or {@link #FAILED}
     */
    public static int run(String[] args, PrintStream out) {
        List<Head> kept;
        try {
            kept = kept(args);
        } catch (IOException | IllegalArgumentException e) {
            out.println("no heads in the file / aucune tête dans le fichier\u00A0: " + e.getMessage());
            return FAILED;
        }
        try (var context = new SpringApplicationBuilder(Needed.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("spring.main.lazy-initialization=true", "logging.level.root=warn")
                .run(args)) {
            var found = context.getBean(Chain.class).verifyAgainst(kept);
            tell(found, context.getBean(Texts.class), out);
            return found.broken() == null ? WHOLE : BROKEN;
        } catch (RuntimeException e) {
            out.println("the trail could not be read / la trace n’a pas pu être lue\u00A0: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return FAILED;
        }
    }

    private static void tell(Chain.Verification found, Texts texts, PrintStream out) {
        for (var language : new Locale[] {Texts.FRENCH, Texts.ENGLISH}) {
            var broken = found.broken();
            if (broken == null) {
                out.println(texts.in(language, "administration.audit.whole", String.valueOf(found.verified())));
            } else if (broken.number() == null) {
                out.println(texts.in(language, "administration.audit.broken", broken.fault()));
            } else {
                out.println(texts.in(
                        language, "administration.audit.brokenAt", broken.fault(), String.valueOf(broken.number())));
            }
            out.println(texts.in(language, "administration.audit.compared", found.published()));
        }
        if (found.broken() != null && found.broken().entry() != null) {
            out.println("entry: " + found.broken().entry());
        }
        out.println("head: " + found.head().number() + " " + found.head().hash());
        out.println("unsealed: " + found.unsealed());
    }

    private static List<Head> kept(String... args) throws IOException {
        var heads = new ArrayList<Head>();
        for (var arg : args) {
            if (arg.startsWith(FILE)) {
                heads.addAll(read(Files.readAllLines(Path.of(arg.substring(FILE.length())))));
                if (heads.isEmpty()) {
                    throw new IllegalArgumentException(arg.substring(FILE.length()));
                }
            }
        }
        return heads;
    }

    /** Reads a file as the public page gives it: comma separated, its first line naming {@code number} and {@code hash}. */
    static List<Head> read(List<String> lines) {
        var heads = new ArrayList<Head>();
        var names = lines.isEmpty() ? List.<String>of() : cells(lines.get(0));
        var number = names.indexOf("number");
        var hash = names.indexOf("hash");
        if (number < 0 || hash < 0) {
            throw new IllegalArgumentException("number, hash?");
        }
        for (var line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            if (cells.size() > Math.max(number, hash)) {
                heads.add(new Head(Long.parseLong(cells.get(number)), cells.get(hash)));
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException(line);
            }
        }
        return heads;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.replace("\uFEFF", "").split(","))
                .map(cell -> cell.replace("\"", "").strip())
                .toList();
    }

    /** What a verification needs of the application; no component, so that the application does not take it for its own. */
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({Chain.class, Texts.class})
    static class Needed {}
}

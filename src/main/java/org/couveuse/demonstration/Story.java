package org.couveuse.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.couveuse.demonstration.IncubatorStories.Way;
import org.couveuse.demonstration.Plot.RoundPlot;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.ActingAs;
import org.couveuse.shared.Texts;
import org.couveuse.themes.NeedImport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The demonstration's past, played through the real services while the clocks run: needs received and triaged, rounds
 * decided, incubators at every stage, a solution on its way into organisations, and a round open for the vote now.
 */
@Component
public class Story {

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    /** Days a need waits before the agency triages it. */
    private static final int WAITS_FOR_TRIAGE = 4;

    /** Day on which the needs came that still wait. */
    private static final int RECEIVED_LATELY = -6;

    private final Founding founding;
    private final RoundStories rounds;
    private final ForumVoices voices;
    private final IncubatorStories incubators;
    private final CommunityStory community;
    private final LargeCampaign large;
    private final NeedImport imports;
    private final ActingAs acting;
    private final TimeTravel time;

    Story(
            Founding founding,
            RoundStories rounds,
            ForumVoices voices,
            IncubatorStories incubators,
            CommunityStory community,
            LargeCampaign large,
            NeedImport imports,
            ActingAs acting,
            TimeTravel time) {
        this.founding = founding;
        this.rounds = rounds;
        this.voices = voices;
        this.incubators = incubators;
        this.community = community;
        this.large = large;
        this.imports = imports;
        this.acting = acting;
        this.time = time;
    }

    /** Founds everything and plays it up to now; fails when something the story tells could not be done. */
    public void play() {
        play(null);
    }

    /** The same with a campaign over 600 organisations beside it. */
    public void playLarge() {
        play(large.with(LargeCampaign.INVENTED));
    }

    private void play(LargeCampaign.@Nullable Telling beside) {
        // what the tasks offer as examples is said in French, whatever machine plays them
        LocaleContextHolder.setLocale(Texts.FRENCH);
        var now = time.now();
        try {
            new Telling(Plot.read(), now, beside).tell();
            time.to(now);
        } finally {
            time.reset();
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** The story as it is told once. */
    private final class Telling {

        private final Plot plot;
        private final Instant now;
        private final List<Way> ways = new ArrayList<>();
        private final CommunityStory.Told told;
        private final LargeCampaign.@Nullable Telling beside;
        private int today;

        Telling(Plot plot, Instant now, LargeCampaign.@Nullable Telling beside) {
            this.beside = beside;
            this.plot = plot;
            this.now = now;
            this.today = plot.begins();
            this.told = new CommunityStory.Told(plot.community());
        }

        void tell() {
            time.set(now.plus(Duration.ofDays(plot.begins())));
            var forum = founding.found().forum();
            plot.rounds().forEach(round -> round(forum, round));
            until(0);
            if (beside != null) {
                beside.ended();
            }
            for (var way : ways) {
                if (!way.undone().isEmpty()) {
                    throw new IllegalStateException("the story could not be told: " + way.undone());
                }
            }
        }

        private void until(int day) {
            while (today < day) {
                today++;
                time.to(now.plus(Duration.ofDays(today)));
                incubators.day(ways, today);
                if (!ways.isEmpty()) {
                    community.day(told, ways.get(0).incubator(), today);
                }
                if (beside != null) {
                    beside.day(today);
                }
                if (today == RECEIVED_LATELY) {
                    receive(founding.found().forum(), title -> plot.rounds().stream()
                            .noneMatch(round -> plot.concerns(round, title)));
                }
            }
        }

        private void round(UUID forum, RoundPlot said) {
            until(said.triaged() - WAITS_FOR_TRIAGE);
            receive(forum, title -> plot.concerns(said, title));
            until(said.triaged());
            rounds.triage(plot, said);
            until(said.prepared());
            var round = rounds.prepare(forum, said);
            until(said.voting() == null ? said.prepared() + said.opens() + 1 : said.voting());
            voices.advise(round, said);
            voices.vote(round, said);
            if (said.decided() != null) {
                until(said.decided());
                rounds.decide(plot, said, round);
                plot.incubators().stream()
                        .filter(incubator -> said.needs().contains(incubator.need()))
                        .map(incubator -> new Way(incubator, rounds.incubator(incubator.need())))
                        .forEach(ways::add);
                LOG.info("demonstration: a round is decided, {} incubators are at work", ways.size());
            }
        }
    }

    /** The agency's file of needs comes in parts; this is the part with these titles. */
    private void receive(UUID forum, Predicate<String> wanted) {
        acting.as(founding.person("agence2"), () -> {
            var report = imports.needs(new ByteArrayInputStream(part(wanted)), forum);
            if (!report.problems().isEmpty()) {
                throw new IllegalStateException("the demonstration's needs: " + report.problems());
            }
        });
        time.runDue();
    }

    private static byte[] part(Predicate<String> wanted) {
        try (var file = new ClassPathResource("demonstration/needs.csv").getInputStream();
                var records = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var part = new StringWriter();
            try (var printer = new CSVPrinter(part, CSVFormat.DEFAULT)) {
                printer.printRecord(records.getHeaderNames());
                for (var line : records) {
                    if (wanted.test(line.get("title_fr"))) {
                        printer.printRecord((Iterable<?>) line);
                    }
                }
            }
            return part.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

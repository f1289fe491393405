import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computes the result of a prioritisation round again from the data it published, and says whether it finds the same.
 * It shares no code with the product and needs nothing but Java 17:
 *
 * <pre>
 * java Recount.java published.json                      recount
 * java Recount.java published.json --receipt mine.txt   is my ballot among those counted?
 * java Recount.java published.json --template           a file to fill in for --receipt
 * java Recount.java … --en                              in English
 * </pre>
 *
 * It ends with 0 when all agrees, 1 at a difference, 2 when it cannot read what it was given.
 */
public final class Recount {

    /** From the worst to the best, as the format has them. */
    private static final List<String> MENTIONS =
            List.of("TO_REJECT", "INSUFFICIENT", "FAIR", "FAIRLY_GOOD", "GOOD", "VERY_GOOD", "EXCELLENT");

    private static final List<String> FRENCH =
            List.of("À rejeter", "Insuffisant", "Passable", "Assez bien", "Bien", "Très bien", "Excellent");
    private static final List<String> ENGLISH =
            List.of("To reject", "Insufficient", "Fair", "Fairly good", "Good", "Very good", "Excellent");

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static boolean english;

    private Recount() {}

    public static void main(String[] arguments) {
        var given = new ArrayList<>(Arrays.asList(arguments));
        english = given.remove("--en");
        try {
            System.exit(run(given));
        } catch (Difference found) {
            OUT.println(say("DIFFÉRENCE : ", "DIFFERENCE: ") + found.getMessage());
            System.exit(1);
        } catch (IOException | Unreadable | ClassCastException | IndexOutOfBoundsException problem) {
            OUT.println(say("Illisible : ", "Cannot be read: ") + problem.getMessage());
            System.exit(2);
        }
    }

    private static int run(List<String> given) throws IOException {
        if (given.isEmpty()) {
            OUT.println("java Recount.java published.json [--receipt mine.txt | --template] [--en]");
            return 2;
        }
        var round = Round.read(Files.readString(Path.of(given.get(0)), StandardCharsets.UTF_8));
        if (given.contains("--template")) {
            template(round);
            return 0;
        }
        var at = given.indexOf("--receipt");
        if (at >= 0) {
            if (at + 1 >= given.size()) {
                throw new Unreadable(say("--receipt demande un fichier", "--receipt needs a file"));
            }
            receipt(round, Files.readAllLines(Path.of(given.get(at + 1)), StandardCharsets.UTF_8));
            return 0;
        }
        recount(round);
        return 0;
    }

    // ---- the recount

    private static void recount(Round round) {
        participation(round);
        if (round.ballots != null) {
            ballots(round);
        }
        receipts(round);
        round.themes.forEach(theme -> counts(round, theme));
        ranks(round);
        usual(round);
        fingerprint(round);
        table(round);
        if (round.themes.stream().anyMatch(theme -> theme.withheld)) {
            OUT.println(say(
                    "Le rang des thèmes marqués * est pris tel que publié : moins de cinq juges, totaux non publiés,"
                            + " il ne peut pas être recalculé.",
                    "The rank of themes marked * is taken as published: fewer than five judges, counts withheld, it"
                            + " cannot be computed again."));
        }
        OUT.println(say(
                "conforme : " + round.themes.size() + " thèmes, " + round.cast + " bulletins",
                "in agreement (conforme): " + round.themes.size() + " themes, " + round.cast + " ballots"));
    }

    private static void participation(Round round) {
        same(say("quorum atteint", "quorum reached"), round.cast >= round.quorum, round.quorumReached);
        if (round.cast > round.electors) {
            throw new Difference(say("plus de bulletins que d’électeurs", "more ballots than electors"));
        }
    }

    private static void receipts(Round round) {
        same(say("nombre de reçus", "number of receipts"), round.cast, (long) round.receipts.size());
        if (!round.receipts.equals(new ArrayList<>(new TreeSet<>(round.receipts)))) {
            throw new Difference(
                    say("les reçus ne sont pas triés, ou l’un y est deux fois", "receipts not sorted, or one twice"));
        }
        for (var receipt : round.receipts) {
            if (!receipt.matches("[0-9a-f]{64}")) {
                throw new Difference(say("ce reçu n’en est pas un : ", "this is no receipt: ") + receipt);
            }
        }
    }

    /** Named rounds: counts the ballots themselves. */
    private static void ballots(Round round) {
        same(say("nombre de bulletins", "number of ballots"), round.cast, (long) round.ballots.size());
        var receipts = new TreeSet<String>();
        var numbers = new TreeSet<Long>();
        for (var ballot : round.ballots) {
            receipts.add(ballot.receipt);
            numbers.add(ballot.number);
            if (!round.receipts.contains(ballot.receipt)) {
                throw new Difference(say("bulletin ", "ballot ") + ballot.number
                        + say(" : son reçu n’est pas parmi les reçus publiés", ": its receipt is not among those published"));
            }
        }
        same(say("reçus différents", "different receipts"), (long) round.ballots.size(), (long) receipts.size());
        same(say("numéros différents", "different numbers"), (long) round.ballots.size(), (long) numbers.size());
        for (var theme : round.themes) {
            var counts = new long[MENTIONS.size()];
            long abstained = 0;
            long recused = 0;
            long missing = 0;
            for (var ballot : round.ballots) {
                var choice = ballot.answers.get(theme.id);
                if (choice == null) {
                    missing++;
                } else if (choice.equals("NO_MENTION")) {
                    abstained++;
                } else if (choice.equals("RECUSED")) {
                    recused++;
                } else {
                    counts[level(choice)]++;
                }
            }
            same(theme, say("mentions comptées sur les bulletins", "mentions counted on the ballots"),
                    Arrays.toString(counts), Arrays.toString(theme.counts));
            same(theme, say("abstentions", "abstentions"), abstained, theme.abstentions);
            same(theme, say("récusations", "recusals"), recused, theme.recusals);
            same(theme, say("sans réponse", "missing"), missing, theme.missing);
        }
    }

    private static void counts(Round round, Theme theme) {
        same(theme, say("juges, abstentions, récusations et absences font les bulletins",
                "judges, abstentions, recusals and missing make the ballots"),
                theme.judges + theme.abstentions + theme.recusals + theme.missing, round.cast);
        same(theme, say("assez jugé", "judged enough"),
                theme.rank != null && theme.judges >= round.judges, theme.enough);
        if (theme.withheld) {
            if (round.ballots != null || theme.judges == 0 || theme.judges >= 5 || theme.counts != null) {
                throw new Difference(theme.title + say(" : retenu sans raison", ": withheld without reason"));
            }
            same(theme, say("mention retenue avec les totaux", "mention withheld with the counts"), null, theme.mention);
            return;
        }
        same(theme, say("nombre de juges", "number of judges"), Arrays.stream(theme.counts).sum(), theme.judges);
        if (theme.judges == 0) {
            same(theme, say("rang d’un thème sans jugement", "rank of a theme nobody judged"), null, theme.rank);
            return;
        }
        var median = majority(sequence(theme.counts, 1), 0);
        same(theme, say("mention majoritaire", "majority mention"), MENTIONS.get(median), theme.mention);
        same(theme, "p", Arrays.stream(theme.counts, median + 1, MENTIONS.size()).sum(), theme.above);
        same(theme, "q", Arrays.stream(theme.counts, 0, median).sum(), theme.below);
    }

    /** Ranks again. Where counts are withheld, ranks are taken as published and the others compared with each other. */
    private static void ranks(Round round) {
        var judged = round.themes.stream().filter(theme -> theme.judges > 0).toList();
        var known = judged.stream().filter(theme -> !theme.withheld).toList();
        var whole = known.size() == judged.size();
        for (var theme : judged) {
            if (theme.rank == null) {
                throw new Difference(theme.title + say(" : jugé, mais sans rang", ": judged, but without rank"));
            }
        }
        var inOrder = known.stream()
                .sorted(Comparator.comparing((Theme theme) -> theme.rank).thenComparing(theme -> theme.id))
                .toList();
        long rank = 0;
        for (var i = 0; i < inOrder.size(); i++) {
            var theme = inOrder.get(i);
            var better = i == 0 ? 1 : compare(inOrder.get(i - 1).counts, theme.counts);
            var told = i == 0 || inOrder.get(i - 1).rank < theme.rank ? 1 : 0;
            if (better < 0 || Integer.signum(better) != told) {
                throw new Difference(inOrder.get(i - 1).title + " / " + theme.title
                        + say(" : l’ordre publié n’est pas celui des mentions",
                                ": the published order is not that of the mentions"));
            }
            rank = better > 0 ? i + 1 : rank;
            if (whole) {
                same(theme, say("rang", "rank"), rank, theme.rank);
            }
        }
    }

    /**
     * Majority judgment: both themes are brought to as many judges as the least common multiple of their numbers, their
     * mentions are put in order, and the middle one (the lower of two) is taken away from each until they differ.
     */
    static int compare(long[] first, long[] second) {
        long one = Arrays.stream(first).sum();
        long other = Arrays.stream(second).sum();
        long common = one / gcd(one, other) * other;
        var upper = sequence(first, common / one);
        var lower = sequence(second, common / other);
        for (var i = 0; i < upper.length; i++) {
            var difference = majority(upper, i) - majority(lower, i);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** The mentions of a theme in order, from the worst to the best, each so many times. */
    private static byte[] sequence(long[] counts, long times) {
        var all = new byte[Math.toIntExact(Arrays.stream(counts).sum() * times)];
        var at = 0;
        for (var level = 0; level < counts.length; level++) {
            var until = at + Math.toIntExact(counts[level] * times);
            Arrays.fill(all, at, until, (byte) level);
            at = until;
        }
        return all;
    }

    /** The majority mention once so many were taken away: they come from the middle outwards, in turn. */
    private static int majority(byte[] sorted, int taken) {
        var middle = (sorted.length - 1) / 2;
        var even = sorted.length % 2 == 0;
        var step = (taken + 1) / 2;
        var up = even == (taken % 2 == 1);
        return sorted[taken == 0 ? middle : up ? middle + step : middle - step];
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Usual judgment (Fabre, 2020): level of the median + (p - q) / (2 × judges at the median); a note, no ranking. */
    private static double usual(Theme theme) {
        var median = level(theme.mention);
        return median + (theme.above - theme.below) / (2.0 * theme.counts[median]);
    }

    private static void usual(Round round) {
        var ranked = round.themes.stream()
                .filter(theme -> theme.rank != null && !theme.withheld)
                .sorted(Comparator.comparing((Theme theme) -> theme.rank).thenComparing(theme -> theme.id))
                .toList();
        var found = new ArrayList<List<String>>();
        for (var i = 1; i < ranked.size(); i++) {
            var upper = ranked.get(i - 1);
            var lower = ranked.get(i);
            var one = level(upper.mention);
            // fractions are compared in whole numbers
            if (one == level(lower.mention)
                    && (upper.above - upper.below) * lower.counts[one] < (lower.above - lower.below) * upper.counts[one]) {
                found.add(List.of(upper.id, lower.id));
            }
        }
        same(say("couples que le jugement usuel inverserait", "pairs the usual judgment would turn"),
                found, round.reversals);
    }

    private static void fingerprint(Round round) {
        var withheld = round.themes.stream().anyMatch(theme -> theme.withheld);
        if (withheld || round.fingerprint == null) {
            same(say("empreinte publiée", "fingerprint published"), !withheld, round.fingerprint != null);
            return;
        }
        var text = new StringBuilder("couveuse-ranking 1\nmethod majority-judgment\nscale ");
        text.append(String.join(" ", MENTIONS)).append("\nquorum ").append(round.judges).append('\n');
        round.themes.stream()
                .filter(theme -> theme.rank != null)
                .sorted(Comparator.comparing((Theme theme) -> theme.rank).thenComparing(theme -> theme.id))
                .forEach(theme -> {
                    text.append("rank ").append(theme.rank);
                    line(text, theme);
                    text.append(" quorum ").append(theme.enough ? "reached\n" : "missed\n");
                });
        round.themes.stream()
                .filter(theme -> theme.rank == null)
                .sorted(Comparator.comparing((Theme theme) -> theme.id))
                .forEach(theme -> {
                    text.append("unjudged");
                    line(text, theme);
                    text.append('\n');
                });
        same(say("empreinte du classement", "fingerprint of the ranking"), sha256(text.toString()), round.fingerprint);
    }

    private static void line(StringBuilder text, Theme theme) {
        text.append(" theme ").append(theme.id).append(" counts");
        Arrays.stream(theme.counts).forEach(count -> text.append(' ').append(count));
        text.append(" abstained ").append(theme.abstentions);
        text.append(" recused ").append(theme.recusals);
        text.append(" missing ").append(theme.missing);
    }

    private static void table(Round round) {
        OUT.println(round.title + " · " + round.forum);
        OUT.println(say("bulletins ", "ballots ") + round.cast + " / " + round.electors
                + say(", quorum ", ", quorum ") + round.quorum
                + say(round.quorumReached ? " atteint" : " non atteint", round.quorumReached ? " reached" : " missed"));
        OUT.println();
        OUT.printf("%5s  %-11s  %4s %4s  %7s  %-27s  %s%n", say("rang", "rank"), say("mention", "mention"), "p", "q",
                say("usuel", "usual"), say("de la pire à la meilleure", "from worst to best"), say("thème", "theme"));
        for (var theme : round.themes) {
            var shown = theme.rank != null && !theme.withheld;
            OUT.printf("%5s  %-11s  %4s %4s  %7s  %-27s  %s%n",
                    theme.rank == null ? "–" : theme.rank + (theme.withheld ? "*" : ""),
                    theme.mention == null ? "–" : word(theme.mention),
                    shown ? theme.above : "–",
                    shown ? theme.below : "–",
                    shown ? String.format("%.3f", usual(theme)) : "–",
                    theme.counts == null ? "–" : numbers(theme.counts),
                    theme.title);
        }
        OUT.println();
    }

    private static String numbers(long[] counts) {
        var words = new ArrayList<String>();
        Arrays.stream(counts).forEach(count -> words.add(String.valueOf(count)));
        return String.join(" ", words);
    }

    // ---- a member's own receipt

    /** Lines of the canonical text in any order and with any header; mentions by their code or their French word. */
    private static void receipt(Round round, List<String> lines) {
        long number = 0;
        String key = null;
        String claimed = null;
        var answers = new TreeMap<String, String>();
        var scores = new TreeMap<String, TreeMap<String, Long>>();
        for (var line : lines) {
            var words = line.replaceFirst("#.*", "").strip().split("\\s+", 3);
            switch (words[0]) {
                case "", "couveuse-ballot", "round" -> { }
                case "number" -> number = whole(words[1]);
                case "nonce" -> key = words[1];
                case "receipt" -> claimed = words[1];
                case "theme" -> answer(round, answers, words);
                case "score" -> {
                    var rest = words[2].split("\\s+");
                    scores.computeIfAbsent(words[1], id -> new TreeMap<>()).put(rest[0], whole(rest[1]));
                }
                default -> throw new Unreadable(line);
            }
        }
        if (number == 0 || key == null) {
            throw new Unreadable(say("il manque « number » ou « nonce »", "‘number’ or ‘nonce’ is missing"));
        }
        var text = new StringBuilder("couveuse-ballot ").append(scores.isEmpty() ? 1 : 2);
        text.append("\nround ").append(round.id).append("\nnumber ").append(number).append('\n');
        answers.forEach((theme, choice) -> text.append("theme ").append(theme).append(' ').append(choice).append('\n'));
        scores.forEach((theme, notes) -> notes.forEach((criterion, score) -> text.append("score ")
                .append(theme).append(' ').append(criterion).append(' ').append(score).append('\n')));
        text.append("nonce ").append(key).append('\n');
        OUT.println(text);
        var receipt = sha256(text.toString());
        OUT.println(say("reçu ", "receipt ") + receipt);
        if (claimed != null && !claimed.equals(receipt)) {
            throw new Difference(say("ce n’est pas le reçu que vous avez gardé : ", "not the receipt you kept: ") + claimed);
        }
        if (!round.receipts.contains(receipt)) {
            throw new Difference(say("ce reçu n’est pas parmi les reçus publiés : une mention, le numéro ou la clé diffère",
                    "this receipt is not among those published: a mention, the number or the key differs"));
        }
        for (var ballot : round.ballots == null ? List.<Ballot>of() : round.ballots) {
            if (ballot.receipt.equals(receipt)) {
                same(say("bulletin publié", "published ballot"), answers, new TreeMap<>(ballot.answers));
            }
        }
        OUT.println(say("conforme : ce bulletin est parmi ceux qui ont été comptés",
                "in agreement (conforme): this ballot is among those that were counted"));
    }

    private static void answer(Round round, Map<String, String> answers, String[] words) {
        if (words.length < 3 || words[2].equals("?")) {
            return;
        }
        if (round.themes.stream().noneMatch(theme -> theme.id.equals(words[1]))) {
            throw new Unreadable(say("ce thème n’est pas dans la ronde : ", "this theme is not in the round: ") + words[1]);
        }
        var choice = words[2].strip();
        for (var names : List.of(FRENCH, ENGLISH)) {
            for (var i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(choice)) {
                    choice = MENTIONS.get(i);
                }
            }
        }
        if (!choice.equals("NO_MENTION") && !choice.equals("RECUSED")) {
            level(choice);
        }
        answers.put(words[1], choice);
    }

    private static void template(Round round) {
        OUT.println(say("# Écrivez votre numéro, votre clé et vos mentions ; NO_MENTION ou RECUSED s’il y a lieu.",
                "# Write your number, your key and your mentions; NO_MENTION or RECUSED where that is so."));
        OUT.println(say("# Un thème laissé sans réponse garde son « ? ».", "# A theme left unanswered keeps its ‘?’."));
        OUT.println("number ?\nnonce ?");
        round.themes.forEach(theme -> OUT.println("theme " + theme.id + " ?   # " + theme.title));
    }

    // ---- small things

    private static String say(String french, String inEnglish) {
        return english ? inEnglish : french;
    }

    private static String word(String mention) {
        return (english ? ENGLISH : FRENCH).get(level(mention));
    }

    private static int level(String mention) {
        var level = MENTIONS.indexOf(mention);
        if (level < 0) {
            throw new Unreadable(say("mention inconnue : ", "unknown mention: ") + mention);
        }
        return level;
    }

    private static void same(String what, Object computed, Object published) {
        if (computed == null ? published != null : !computed.equals(published)) {
            throw new Difference(what + say(" : calculé ", ": computed ") + computed
                    + say(", publié ", ", published ") + published);
        }
    }

    private static void same(Theme theme, String what, Object computed, Object published) {
        same("« " + theme.title + " », " + what, computed, published);
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Unreadable(say("ce n’est pas un nombre : ", "not a number: ") + text);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was computed is not what was published. */
    private static final class Difference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Difference(String message) {
            super(message);
        }
    }

    /** What was given makes no sense. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    // ---- the published data

    private static final class Theme {
        String id;
        String title;
        long[] counts;
        boolean withheld;
        long judges;
        long abstentions;
        long recusals;
        long missing;
        Long rank;
        String mention;
        Long above;
        Long below;
        boolean enough;
    }

    private static final class Ballot {
        long number;
        String receipt;
        final Map<String, String> answers = new HashMap<>();
    }

    private static final class Round {
        String id;
        String title;
        String forum;
        long judges;
        long quorum;
        long electors;
        long cast;
        boolean quorumReached;
        String fingerprint;
        final List<Theme> themes = new ArrayList<>();
        final List<String> receipts = new ArrayList<>();
        final List<List<String>> reversals = new ArrayList<>();
        List<Ballot> ballots;

        static Round read(String json) {
            var data = new Json(json).whole();
            if (!"couveuse-round-published".equals(data.get("format")) || !Long.valueOf(1).equals(data.get("version"))) {
                throw new Unreadable(say("ce n’est pas le format couveuse-round-published 1",
                        "not the format couveuse-round-published 1"));
            }
            if (!MENTIONS.equals(data.get("mentions"))) {
                throw new Unreadable(say("autre échelle de mentions", "another scale of mentions"));
            }
            var round = new Round();
            var about = object(data, "round");
            round.id = text(about, "id");
            round.title = text(about, "title");
            round.forum = text(about, "forumName");
            round.judges = number(about, "judges");
            round.quorum = number(about, "quorum");
            var taken = object(data, "participation");
            round.electors = number(taken, "electors");
            round.cast = number(taken, "ballots");
            round.quorumReached = Boolean.TRUE.equals(taken.get("quorumReached"));
            round.fingerprint = (String) data.get("fingerprint");
            list(data, "themes").forEach(each -> round.themes.add(theme(each)));
            list(data, "receipts").forEach(each -> round.receipts.add((String) each));
            list(data, "usualJudgment").forEach(each -> round.reversals.add(
                    List.of(text(map(each), "upper"), text(map(each), "lower"))));
            if (data.get("ballots") != null) {
                round.ballots = new ArrayList<>();
                list(data, "ballots").forEach(each -> round.ballots.add(ballot(map(each))));
            }
            return round;
        }

        private static Theme theme(Object from) {
            var data = map(from);
            var theme = new Theme();
            theme.id = text(data, "id");
            theme.title = text(data, "title");
            theme.withheld = Boolean.TRUE.equals(data.get("withheld"));
            theme.judges = number(data, "judges");
            theme.abstentions = number(data, "abstentions");
            theme.recusals = number(data, "recusals");
            theme.missing = number(data, "missing");
            theme.rank = (Long) data.get("rank");
            theme.mention = (String) data.get("mention");
            theme.above = (Long) data.get("above");
            theme.below = (Long) data.get("below");
            theme.enough = Boolean.TRUE.equals(data.get("enough"));
            if (data.get("counts") != null) {
                theme.counts = list(data, "counts").stream().mapToLong(count -> (Long) count).toArray();
            }
            if (!theme.withheld && (theme.counts == null || theme.counts.length != MENTIONS.size()
                    || Arrays.stream(theme.counts).anyMatch(count -> count < 0))) {
                throw new Unreadable(theme.title + say(" : il faut sept totaux", ": seven counts are needed"));
            }
            return theme;
        }

        private static Ballot ballot(Map<String, Object> data) {
            var ballot = new Ballot();
            ballot.number = number(data, "number");
            ballot.receipt = text(data, "receipt");
            list(data, "answers").forEach(each -> ballot.answers.put(text(map(each), "theme"), text(map(each), "choice")));
            return ballot;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> map(Object from) {
            if (from instanceof Map) {
                return (Map<String, Object>) from;
            }
            throw new Unreadable(say("un objet est attendu", "an object is expected"));
        }

        private static Map<String, Object> object(Map<String, Object> from, String name) {
            return map(from.get(name));
        }

        private static List<?> list(Map<String, Object> from, String name) {
            if (from.get(name) instanceof List<?> list) {
                return list;
            }
            throw new Unreadable(say("une liste est attendue : ", "a list is expected: ") + name);
        }

        private static String text(Map<String, Object> from, String name) {
            if (from.get(name) instanceof String text) {
                return text;
            }
            throw new Unreadable(say("un texte est attendu : ", "a text is expected: ") + name);
        }

        private static long number(Map<String, Object> from, String name) {
            if (from.get(name) instanceof Long number) {
                return number;
            }
            throw new Unreadable(say("un nombre entier est attendu : ", "a whole number is expected: ") + name);
        }
    }

    /** Reads JSON: objects, lists, texts, whole and other numbers, true, false, null. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        Map<String, Object> whole() {
            var value = value();
            blank();
            if (at < text.length()) {
                throw wrong();
            }
            return Round.map(value);
        }

        private Object value() {
            blank();
            switch (peek()) {
                case '{':
                    return object();
                case '[':
                    return list();
                case '"':
                    return string();
                default:
                    return word();
            }
        }

        private Map<String, Object> object() {
            var all = new LinkedHashMap<String, Object>();
            at++;
            blank();
            while (peek() != '}') {
                blank();
                var name = string();
                blank();
                take(':');
                if (all.put(name, value()) != null) {
                    throw new Unreadable(name + say(" y est deux fois", " is there twice"));
                }
                blank();
                if (peek() != '}') {
                    take(',');
                }
            }
            at++;
            return all;
        }

        private List<Object> list() {
            var all = new ArrayList<Object>();
            at++;
            blank();
            while (peek() != ']') {
                all.add(value());
                blank();
                if (peek() != ']') {
                    take(',');
                }
            }
            at++;
            return Collections.unmodifiableList(all);
        }

        private String string() {
            take('"');
            var read = new StringBuilder();
            while (peek() != '"') {
                var c = text.charAt(at++);
                read.append(c == '\\' ? escaped() : c);
            }
            at++;
            return read.toString();
        }

        private char escaped() {
            peek();
            var c = text.charAt(at++);
            switch (c) {
                case 'n':
                    return '\n';
                case 't':
                    return '\t';
                case 'r':
                    return '\r';
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'u':
                    if (at + 4 > text.length()) {
                        throw wrong();
                    }
                    at += 4;
                    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
                default:
                    return c;
            }
        }

        private Object word() {
            var from = at;
            while (at < text.length() && "{}[],:\" \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var word = text.substring(from, at);
            switch (word) {
                case "null":
                    return null;
                case "true":
                    return Boolean.TRUE;
                case "false":
                    return Boolean.FALSE;
                default:
                    try {
                        if (word.matches("-?[0-9]+")) {
                            return Long.valueOf(word);
                        }
                        return Double.valueOf(word);
                    } catch (NumberFormatException e) {
                        throw wrong();
                    }
            }
        }

        private void blank() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at);
        }

        private void take(char wanted) {
            if (peek() != wanted) {
                throw wrong();
            }
            at++;
        }

        private Unreadable wrong() {
            return new Unreadable(say("JSON rompu à la position ", "broken JSON at position ") + at);
        }
    }
}

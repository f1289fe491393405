package org.couveuse.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A mail server with moods. It remembers when it took which mail, by its reader and its words. */
final class MoodyPost implements AutoCloseable {

    /** How it behaves towards who calls. */
    enum Mood {
        WELL,
        /** Hangs up at once. */
        AWAY,
        /** Takes the call and says nothing. */
        SILENT,
        /** Takes each mail, a second and a half after it was told. */
        SLOW,
        /** Takes the call and refuses each mail for now. */
        REFUSING
    }

    private final ServerSocket door;
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Map<String, List<Instant>> taken = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.WELL;

    MoodyPost() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        calls.submit(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void be(Mood other) {
        mood = other;
    }

    /** How many mails it said yes to. */
    int taken() {
        return taken.values().stream().mapToInt(List::size).sum();
    }

    /** When it took the same mail twice: the moments of the first and the next time. */
    List<Twice> twice() {
        return taken.values().stream()
                .flatMap(times -> IntStream.range(1, times.size())
                        .mapToObj(next -> new Twice(times.get(next - 1), times.get(next))))
                .toList();
    }

    /** A mail that was taken at one moment and again at another. */
    record Twice(Instant first, Instant again) {}

    private void listen() {
        while (!door.isClosed()) {
            try {
                var call = door.accept();
                calls.submit(() -> answer(call));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket call) {
        try (call) {
            if (mood == Mood.AWAY) {
                return;
            }
            while (mood == Mood.SILENT) {
                Thread.sleep(200);
            }
            talk(call);
        } catch (IOException hungUp) {
            // whoever called is gone: a node that was killed, or that waited long enough
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket call) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(call.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 here\r\n");
        out.flush();
        var reader = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("DATA")) {
                say(out, "354 go on");
                var words = read(in);
                if (mood == Mood.SLOW) {
                    Thread.sleep(1_500);
                }
                taken.computeIfAbsent(reader + "\n" + words, mail -> new CopyOnWriteArrayList<>())
                        .add(Instant.now());
                say(out, "250 taken");
            } else if (verb.startsWith("RCPT")) {
                reader = line;
                say(out, mood == Mood.REFUSING ? "451 not now" : "250 well");
            } else if (verb.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 well");
            }
        }
    }

    /** All of a mail that is the same when it is sent again. */
    private static String read(BufferedReader in) throws IOException {
        var words = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            var own = line.startsWith("Date:")
                    || line.startsWith("Message-ID:")
                    || line.startsWith("--")
                    || line.contains("boundary=");
            if (!own) {
                words.append(line).append('\n');
            }
        }
        return words.toString();
    }

    private static void say(PrintWriter out, String words) {
        out.print(words + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        calls.shutdownNow();
    }
}

package org.couveuse.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server with moods. It counts what it took, by reader and subject. */
final class MoodyPost implements AutoCloseable {

    /** How it behaves towards who calls. */
    enum Mood {
        WELL,
        /** Hangs up at once. */
        AWAY,
        /** Takes the call and says nothing. */
        SILENT,
        /** Takes the call and refuses each mail for now. */
        REFUSING
    }

    private final ServerSocket door;
    private final ExecutorService calls = Executors.newCachedThreadPool();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
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
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

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

    private void talk(Socket call) throws IOException {
        var in = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(call.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 here\r\n");
        out.flush();
        var reader = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase(Locale.ROOT);
            if (verb.startsWith("DATA")) {
                say(out, "354 go on");
                var subject = read(in);
                taken.merge(reader + " " + subject, 1, Integer::sum);
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

    private static String read(BufferedReader in) throws IOException {
        var subject = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Subject:") && subject.isEmpty()) {
                subject = line;
            }
        }
        return subject;
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

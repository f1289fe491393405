package org.couveuse.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.couveuse.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The directory with the bytes. What was sent never becomes part of a path. */
@Component
class Vault {

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    static final long LARGEST = 20L * 1024 * 1024;

    private final Path root;

    Vault(@Value("${couveuse.files:./data/files}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** What was written. */
    record Stored(String name, long size, String sha256) {}

    /** A received file that is not kept yet. */
    record Received(Path file, long size, String sha256) {}

    /** Writes what comes to a temporary file; refuses more than {@link #LARGEST} bytes and none at all. */
    Received receive(InputStream in) {
        var file = root.resolve("incoming").resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(file.getParent());
            return write(in, file);
        } catch (IOException e) {
            throw noRoom(file, e);
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    /** The disk did not take a file, most likely because it is full: what was begun of it goes. */
    private RuleViolation noRoom(Path begun, IOException e) {
        LOG.error("an attachment could not be kept in {}", root, e);
        try {
            Files.deleteIfExists(begun);
        } catch (IOException left) {
            LOG.warn("what was begun of an attachment is left behind", left);
        }
        return RuleViolation.of(RuleViolation.Kind.NO_ROOM, "documents.noRoom");
    }

    private static Received write(InputStream in, Path file) throws IOException {
        var digest = sha256();
        var size = 0L;
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[65_536];
            for (var n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                size += n;
                if (size > LARGEST) {
                    throw RuleViolation.of(RuleViolation.Kind.TOO_LARGE, "documents.tooLarge", LARGEST / 1024 / 1024);
                }
                digest.update(buffer, 0, n);
                var bytes = java.nio.ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        if (size == 0) {
            throw RuleViolation.field("file", "documents.empty");
        }
        return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** A sender who hangs up is no fault of the disk. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a received file to its place; before the commit of the row that names it. */
    Stored keep(Received received) {
        var name = UUID.randomUUID().toString();
        try {
            var place = place(name);
            Files.createDirectories(place.getParent());
            try {
                Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(received.file(), place);
            }
            return new Stored(name, received.size(), received.sha256());
        } catch (IOException e) {
            throw noRoom(received.file(), e);
        }
    }

    void drop(Received received) {
        delete(received.file());
    }

    void drop(Stored stored) {
        delete(place(stored.name()));
    }

    /** The bytes; refuses when the disk has lost them. */
    InputStream open(String name) {
        try {
            return Files.newInputStream(place(name));
        } catch (java.nio.file.NoSuchFileException e) {
            throw RuleViolation.notFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the bytes are there, as many as there should be. */
    boolean has(String name, long size) {
        try {
            return Files.size(place(name)) == size;
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what lies here since before that moment, what was being received then included. */
    List<String> before(Instant moment) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.find(
                root,
                2,
                (file, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(moment))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String name) {
        return root.resolve(name.substring(0, 2)).resolve(name);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

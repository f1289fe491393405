package org.couveuse.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a backup holds. It is written last, with a sum of its own: a folder without it, or in which anything differs from
 * it, is no backup.
 *
 * @param format how the folder is laid out
 * @param at when the database was read
 * @param database which kind it came from, and can be restored to
 * @param schema the migrations it had, by version
 * @param tables rows of each table; empty where the database writes itself as a whole
 * @param parts every file of the folder
 */
record BackupManifest(
        int format, Instant at, String database, List<String> schema, TreeMap<String, Long> tables, List<Part> parts) {

    static final int FORMAT = 1;
    private static final String NAME = "manifest.json";
    private static final String SUM = "manifest.json.sha256";
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /** A file of the backup, by its place below the folder. */
    record Part(String path, long bytes, String sha256) {

        static Part of(Path folder, Path file) {
            try {
                return new Part(folder.relativize(file).toString().replace('\\', '/'), Files.size(file), sum(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads the manifest of a folder and compares all that is there with it; refuses what is not whole. */
    static BackupManifest read(Path folder) {
        var file = folder.resolve(NAME);
        var sum = folder.resolve(SUM);
        if (!Files.isRegularFile(file) || !Files.isRegularFile(sum)) {
            throw new BackupRefused(folder + " holds no finished backup");
        }
        try {
            if (!Files.readString(sum).strip().equals(sum(file))) {
                throw new BackupRefused("the manifest of " + folder + " was changed or is cut off");
            }
            var read = JSON.readValue(Files.readString(file), BackupManifest.class);
            if (read.format() != FORMAT) {
                throw new BackupRefused("this product reads backups of format " + FORMAT + ", not " + read.format());
            }
            read.parts().forEach(part -> compare(folder, part));
            read.refuseOthers(folder);
            return read;
        } catch (IOException e) {
            throw new BackupRefused("the backup cannot be read: " + e.getMessage(), e);
        }
    }

    private static void compare(Path folder, Part part) {
        var file = folder.resolve(part.path()).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new BackupRefused("the backup is not whole: " + part.path() + " is missing");
        }
        if (!Part.of(folder, file).equals(part)) {
            throw new BackupRefused("the backup is not whole: " + part.path() + " was changed or is cut off");
        }
    }

    /** What was put beside the files of the backup would come back with them. */
    private void refuseOthers(Path folder) throws IOException {
        var known = parts.stream().map(Part::path).collect(Collectors.toCollection(HashSet::new));
        known.addAll(List.of(NAME, SUM));
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !known.contains(path))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new BackupRefused("the backup is not as it was written: " + other + " is not of it");
                    });
        }
    }

    /** Writes itself into a folder, to the disk. */
    void write(Path folder) {
        try {
            var file = folder.resolve(NAME);
            written(file, JSON.writeValueAsString(this));
            written(folder.resolve(SUM), sum(file) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void written(Path file, String text) throws IOException {
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    static String sum(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[65_536];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return database + " of " + at + ", "
                + tables.values().stream().mapToLong(Long::longValue).sum() + " rows, " + parts.size() + " files";
    }
}

package org.couveuse.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.couveuse.shared.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Database and files in one folder, and back. The database is read first, the files afterwards: a file is in its place
 * before its row is committed, so that every file the rows name is there. A backup under way has another name than one
 * that is finished.
 */
final class Backup {

    private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
    private static final String DATABASE = "database";
    private static final String FILES = "files";

    /** What is being received is nobody's yet. */
    private static final String INCOMING = "incoming";

    private final BackupDatabase database;
    private final Path files;

    Backup(BackupDatabase database, Path files) {
        this.database = database;
        this.files = files;
    }

    /** Writes a backup to a folder that must not be there yet. */
    void write(Path to) {
        if (Files.exists(to)) {
            throw new BackupRefused(to + " is there already");
        }
        var work = to.resolveSibling(to.getFileName() + ".unfinished");
        try {
            delete(work);
            begin(work);
            Files.createDirectory(work.resolve(DATABASE));
            var at = new MovableClock().instant();
            var tables = database.write(work.resolve(DATABASE));
            copy(files, work.resolve(FILES));
            var parts = found(work).stream()
                    .map(file -> BackupManifest.Part.of(work, file))
                    .toList();
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT, at, database.kind(), List.copyOf(database.applied()), tables, parts);
            manifest.write(work);
            Files.move(work, to, StandardCopyOption.ATOMIC_MOVE);
            LOG.info("backed up to {}: {}", to, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody on the machine but who runs the product reads what a backup holds, where files can say so. */
    private static void begin(Path work) throws IOException {
        Files.createDirectories(work);
        var owner = Files.getFileAttributeView(work, PosixFileAttributeView.class);
        if (owner != null) {
            owner.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Brings a backup back, into an empty database and an empty folder unless told to overwrite them. */
    void restore(Path from, boolean overwrite) {
        var manifest = BackupManifest.read(from);
        if (!manifest.database().equals(database.kind())) {
            throw new BackupRefused("the backup is one of " + manifest.database() + ", and this is " + database.kind());
        }
        var known = database.known();
        if (!known.equals(new TreeSet<>(manifest.schema()))) {
            throw new BackupRefused("the backup was written by another release: restore it with that one, then upgrade;"
                    + " migrations that differ: " + differing(known, manifest.schema()));
        }
        if (!overwrite && (!database.isEmpty() || !found(files).isEmpty())) {
            throw new BackupRefused("database or files are not empty; --overwrite replaces what is there");
        }
        try {
            empty(files);
            copy(from.resolve(FILES), files);
            database.read(from.resolve(DATABASE), manifest.tables());
            LOG.info("restored from {}: {}", from, manifest);
            database.missing(files).forEach(one -> LOG.warn("the backup had no sound file for {}", one));
            LOG.warn("mails are held: look, then release them at /admin/courriels or with release-mails");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> differing(TreeSet<String> known, List<String> written) {
        return Stream.concat(
                        known.stream().filter(version -> !written.contains(version)),
                        written.stream().filter(version -> !known.contains(version)))
                .toList();
    }

    /** All files below a folder, in order; those that are being received are left out. */
    private static List<Path> found(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith(INCOMING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (var file : found(from)) {
            var place = to.resolve(from.relativize(file).toString());
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        }
    }

    /** Empties a folder, which may be the place of a mounted disk and stays. */
    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var inside = Files.list(folder)) {
                for (var each : inside.toList()) {
                    delete(each);
                }
            }
        }
    }

    private static void delete(Path what) throws IOException {
        if (Files.exists(what)) {
            try (var all = Files.walk(what)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}

package org.couveuse.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupManifestTest {

    private Path folder;
    private Path file;

    @BeforeEach
    void a_finished_backup(@TempDir Path given) throws IOException {
        folder = given;
        file = Files.createDirectories(folder.resolve("files/ab")).resolve("abcd");
        Files.writeString(file, "contenu");
        new BackupManifest(
                        BackupManifest.FORMAT,
                        Instant.EPOCH,
                        "H2",
                        List.of("1"),
                        new TreeMap<>(),
                        List.of(BackupManifest.Part.of(folder, file)))
                .write(folder);
    }

    @Test
    void what_was_written_is_read_again() {
        assertThat(BackupManifest.read(folder).parts())
                .extracting(BackupManifest.Part::path)
                .containsExactly("files/ab/abcd");
    }

    @Test
    void what_is_missing_or_changed_is_refused() throws IOException {
        Files.writeString(file, "contenv");
        assertThatThrownBy(() -> BackupManifest.read(folder)).hasMessageContaining("files/ab/abcd was changed");
        Files.delete(file);
        assertThatThrownBy(() -> BackupManifest.read(folder)).hasMessageContaining("files/ab/abcd is missing");
    }

    @Test
    void what_was_put_beside_is_refused() throws IOException {
        Files.writeString(folder.resolve("files/ab/autre"), "glissé là");
        assertThatThrownBy(() -> BackupManifest.read(folder)).hasMessageContaining("files/ab/autre is not of it");
    }
}

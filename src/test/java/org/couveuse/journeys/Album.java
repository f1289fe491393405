package org.couveuse.journeys;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** Pictures of the journey for the guides; taken only with {@code -Dcouveuse.write=true}, and only where told. */
final class Album {

    private static final int WIDTH = 1_200;
    private static final int SHORTEST = 600;
    private static final int LONGEST = 1_500;

    private final Path folder;
    private final Set<String> kept = new HashSet<>();
    private final boolean open = Boolean.getBoolean("couveuse.write");

    Album(Path folder) {
        this.folder = folder;
    }

    /** Keeps a picture of what is shown; the page looks afterwards as it did before. */
    void keeps(Page page, String name) {
        if (!open || !kept.add(name)) {
            return;
        }
        var before = page.viewportSize();
        page.setViewportSize(WIDTH, SHORTEST);
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(WIDTH, Math.max(SHORTEST, Math.min(LONGEST, height)));
        page.evaluate("() => { document.activeElement?.blur(); window.scrollTo(0, 0); }");
        Watch.settled(page);
        var shot = page.screenshot();
        page.setViewportSize(before.width, before.height);
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(shot));
            Files.createDirectories(folder);
            ImageIO.write(
                    new Palette(picture).drawn(picture),
                    "png",
                    folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

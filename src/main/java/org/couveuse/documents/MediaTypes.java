package org.couveuse.documents;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.couveuse.shared.RuleViolation;

/** Says what a file is by looking into it; only what is on the list gets in, and only under its own ending. */
final class MediaTypes {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Map<String, String> TEXTS =
            Map.of("txt", "text/plain", "csv", "text/csv", "md", "text/markdown");

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, Container> CONTAINERS = Map.of(
            "docx", new Container(OFFICE + "wordprocessingml.document", "word/document.xml"),
            "xlsx", new Container(OFFICE + "spreadsheetml.sheet", "xl/workbook.xml"),
            "pptx", new Container(OFFICE + "presentationml.presentation", "ppt/presentation.xml"),
            "odt", new Container("application/vnd.oasis.opendocument.text", "content.xml"),
            "ods", new Container("application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
            "odp", new Container("application/vnd.oasis.opendocument.presentation", "content.xml"));

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private MediaTypes() {}

    private record Container(String type, String part) {}

    /** The media type of a file; refuses what is not on the list or not what its ending says. */
    static String of(Path file, String ending) throws IOException {
        var start = start(file);
        if (startsWith(start, PDF)) {
            return as(ending, Set.of("pdf"), "application/pdf");
        }
        if (startsWith(start, PNG)) {
            return as(ending, Set.of("png"), "image/png");
        }
        if (startsWith(start, JPEG)) {
            return as(ending, Set.of("jpg", "jpeg"), "image/jpeg");
        }
        var container = CONTAINERS.get(ending);
        if (startsWith(start, ZIP)) {
            if (container == null) {
                throw RuleViolation.field("file", "documents.type");
            }
            check(file, container);
            return container.type();
        }
        var text = TEXTS.get(ending);
        if (text != null) {
            checkText(file);
            return text;
        }
        throw RuleViolation.field("file", isKnown(ending) ? "documents.mismatch" : "documents.type");
    }

    private static boolean isKnown(String ending) {
        return CONTAINERS.containsKey(ending)
                || Set.of("pdf", "png", "jpg", "jpeg").contains(ending);
    }

    private static String as(String ending, Set<String> endings, String type) {
        if (!endings.contains(ending)) {
            throw RuleViolation.field("file", "documents.mismatch");
        }
        return type;
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(16);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static void checkText(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), decoder)) {
            var buffer = new char[8192];
            for (var n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (var i = 0; i < n; i++) {
                    var c = buffer[i];
                    if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                        throw RuleViolation.field("file", "documents.text");
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw RuleViolation.field("file", "documents.text");
        }
    }

    private static void check(Path file, Container container) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var names = new HashSet<String>();
            var unpacked = 0L;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (!names.add(name) || names.size() > MOST_ENTRIES || name.contains("..") || name.startsWith("/")) {
                    throw RuleViolation.field("file", "documents.container");
                }
                if (name.toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin") || name.startsWith("Basic/")) {
                    throw RuleViolation.field("file", "documents.macros");
                }
                try (var in = zip.getInputStream(entry)) {
                    unpacked += count(in, MOST_UNPACKED - unpacked);
                }
            }
            var office = container.type().startsWith(OFFICE);
            if (!names.contains(container.part())
                    || (office ? !names.contains("[Content_Types].xml") : !declares(zip, container.type()))) {
                throw RuleViolation.field("file", "documents.mismatch");
            }
        } catch (ZipException | EOFException e) {
            throw RuleViolation.field("file", "documents.container");
        }
    }

    private static boolean declares(ZipFile zip, String type) throws IOException {
        var declared = zip.getEntry("mimetype");
        if (declared == null) {
            return false;
        }
        try (var in = zip.getInputStream(declared)) {
            return new String(in.readNBytes(200), StandardCharsets.US_ASCII)
                    .strip()
                    .equals(type);
        }
    }

    private static long count(InputStream in, long most) throws IOException {
        var buffer = new byte[16_384];
        var total = 0L;
        for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > most) {
                throw RuleViolation.field("file", "documents.container");
            }
        }
        return total;
    }
}

package org.couveuse.transparency.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.function.Function;
import org.couveuse.shared.CsvExport;
import org.couveuse.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A list of open data whole, as CSV. However long it is, it is read part after part and laid down on the disk: what it
 * is known by can then be told before it, and who has it already is not sent it again.
 */
final class OpenFile {

    private OpenFile() {}

    /** Sends the file, or says that it is still the one the caller has; refuses before anything is written. */
    static <T> void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            List<String> header,
            Function<@Nullable String, Slice<T>> part,
            Function<T, @Nullable Object[]> line)
            throws IOException {
        var file = Files.createTempFile("couveuse-", ".csv");
        try {
            var tag = write(file, header, part, line);
            response.setHeader(HttpHeaders.CACHE_CONTROL, OpenDataApi.KEPT.getHeaderValue());
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.setHeader(HttpHeaders.LINK, OpenDataApi.LICENCE);
            if (new ServletWebRequest(request, response).checkNotModified(tag)) {
                return;
            }
            response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("couveuse-" + name + ".csv")
                            .build()
                            .toString());
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private static <T> String write(
            Path file,
            List<String> header,
            Function<@Nullable String, Slice<T>> part,
            Function<T, @Nullable Object[]> line)
            throws IOException {
        var digest = OpenDataApi.sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            var export = CsvExport.of(out, header);
            String after = null;
            do {
                var slice = part.apply(after);
                for (var each : slice.items()) {
                    export.line(line.apply(each));
                }
                after = slice.next();
            } while (after != null);
            export.end();
        }
        return OpenDataApi.tag(digest.digest());
    }
}

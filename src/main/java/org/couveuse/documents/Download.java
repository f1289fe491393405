package org.couveuse.documents;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** How an answer says that it is a file to take away. */
public final class Download {

    private Download() {}

    /**
     * Says it before the bytes follow: always to be kept, never shown within our pages, nowhere kept on the way.
     *
     * @param name of the file, without accents
     */
    public static void begin(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}

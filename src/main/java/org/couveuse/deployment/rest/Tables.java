package org.couveuse.deployment.rest;

import jakarta.servlet.http.HttpServletResponse;
import org.couveuse.shared.TableFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What every answer with a table as a file carries. */
final class Tables {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Tables() {}

    /** Always a download, never kept on the way. */
    static void head(HttpServletResponse response, String name, TableFormat format) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}

package org.couveuse.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.couveuse.shared.Texts;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the container refuses before anything of ours sees it (an address that no rule allows, a header without end) is
 * said in our words too: to programs as a problem, to people as a page in both languages, for nothing is known of them.
 */
@Component
class LastWords implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final Texts texts;

    LastWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Words(texts)));
    }

    private static final class Words extends ErrorReportValve {

        private final Texts texts;

        Words(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                var program = String.valueOf(request.getRequestURI()).startsWith("/api/");
                response.setContentType(program ? "application/problem+json" : "text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(program ? problem(response.getStatus()) : page(response.getStatus()));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                // whoever asked is no longer there
                containerLog.debug("nobody to tell", gone);
            }
        }

        private String problem(int status) {
            return "{\"type\":\"urn:couveuse:" + code(status) + "\",\"title\":\""
                    + texts.in(Texts.FRENCH, title(status)) + "\",\"status\":" + status + ",\"detail\":\""
                    + texts.in(Texts.FRENCH, code(status)) + " / " + texts.in(Texts.ENGLISH, code(status))
                    + "\",\"code\":\"" + code(status) + "\"}";
        }

        private String page(int status) {
            var page = new StringBuilder("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\">"
                    + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Couveuse</title>"
                    + "</head><body>");
            for (var language : java.util.List.of(Texts.FRENCH, Texts.ENGLISH)) {
                page.append("<div lang=\"").append(language.getLanguage()).append("\"><h1>");
                page.append(HtmlUtils.htmlEscape(texts.in(language, title(status))));
                page.append("</h1><p>").append(HtmlUtils.htmlEscape(texts.in(language, code(status))));
                page.append("</p></div>");
            }
            return page.append("<p><a href=\"/\">Couveuse</a></p></body></html>")
                    .toString();
        }

        private static String code(int status) {
            if (status >= 500) {
                return "shell.problem.page";
            }
            return status == 413 ? "shell.problem.what.413" : "shell.problem.address";
        }

        private static String title(int status) {
            return status >= 500 ? "shell.unexpected.title" : "shell.problem.400";
        }
    }
}

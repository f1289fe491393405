package org.couveuse.notices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The same words as a mail's plain text, laid out: paragraphs, lines, and our own addresses as links. Addresses that
 * somebody typed lead nowhere, and nothing is fetched when the mail is opened.
 */
@Component
class MailPage {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)»]");

    private final ITemplateEngine templates;
    private final Letters letters;

    MailPage(ITemplateEngine templates, Letters letters) {
        this.templates = templates;
        this.letters = letters;
    }

    /** A piece of a line: words, and where they lead when they are one of our addresses. */
    public record Piece(String words, @Nullable String address) {}

    String of(Mail mail) {
        var context = new Context(Locale.forLanguageTag(mail.language()));
        context.setVariable("language", mail.language());
        context.setVariable("subject", mail.subject());
        context.setVariable("paragraphs", paragraphs(mail.body()));
        return templates.process("notices/mail", context);
    }

    /** The lines of each paragraph, each in pieces. */
    List<List<List<Piece>>> paragraphs(String body) {
        return Arrays.stream(body.split("\\n{2,}"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> paragraph.lines().map(this::pieces).toList())
                .toList();
    }

    private List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var found = ADDRESS.matcher(line);
        var at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Piece(line.substring(at, found.start()), null));
            }
            var address = found.group();
            pieces.add(new Piece(address, address.startsWith(letters.link("/")) ? address : null));
            at = found.end();
        }
        if (at < line.length()) {
            pieces.add(new Piece(line.substring(at), null));
        }
        return pieces;
    }
}

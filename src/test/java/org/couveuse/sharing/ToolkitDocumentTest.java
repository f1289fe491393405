package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.documents.Attachments;
import org.couveuse.documents.WordPage;
import org.couveuse.engine.TimeTravel;
import org.couveuse.people.Accounts;
import org.couveuse.people.ActingAs;
import org.couveuse.people.People;
import org.couveuse.shared.RuleViolation;
import org.couveuse.sharing.Assembly.Main;
import org.couveuse.sharing.Sharing.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The toolkit as a document, read back from the PDF. */
@CouveuseTest
class ToolkitDocumentTest {

    private static final String PRACTICE = """
            ## Préparer le mur

            Où ? À la vue de **toute l’équipe** : œuvre commune, cœur du rituel, « ça s’écrit à l’encre ».

            1. Écrire chaque bloquant sur une fiche.
            2. Noter qui le lève, *et quand*.

            | Rôle | Temps |
            | --- | --- |
            | Animatrice | 30 min |

            <script>alert('non')</script> [une image](https://exemple.test/x)
            """;

    @Autowired
    private MockMvc web;

    @Autowired
    private Sharing sharing;

    @Autowired
    private ToolkitDocument document;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Troupe troupe;

    @Autowired
    private TimeTravel time;

    @AfterEach
    void back_to_now() {
        time.reset();
    }

    @Test
    void the_document_has_a_cover_every_section_and_all_accents() throws Exception {
        try (var pdf = written(assembled(), Locale.CANADA_FRENCH)) {
            keep(pdf);
            var cover = text(pdf, 1, 1);
            assertThat(cover)
                    .contains("Couveuse", "Trousse de reprise", "Mur des bloquants", "Version", "Licence")
                    .contains("3 sur 5, essayée en 2 lieux", "Des équipes plus légères");
            var rest = text(pdf, 2, pdf.getNumberOfPages());
            assertThat(rest)
                    .contains("Dans cette trousse", "Le sommaire", "Les personnes-ressources", "La licence")
                    .contains("Préparer le mur", "œuvre commune, cœur du rituel, « ça s’écrit à l’encre »")
                    .contains("Animatrice", "30 min")
                    .contains("Les fichiers joints", "gabarit.txt")
                    .doesNotContain("<b>", "**", "##");
        }
    }

    @Test
    void readers_with_a_screen_reader_get_language_title_tags_and_bookmarks() throws Exception {
        try (var pdf = written(assembled(), Locale.CANADA_FRENCH)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fr-CA");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Mur des bloquants");
            var first = Objects.requireNonNull(catalog.getDocumentOutline()).getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Le sommaire");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).contains("SourceSans3");
                }
            }
        }
    }

    @Test
    void english_readers_get_the_frame_in_english_and_french_parts_where_nobody_translated_them() throws Exception {
        try (var pdf = written(assembled(), Locale.CANADA)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-CA");
            assertThat(text(pdf, 1, pdf.getNumberOfPages()))
                    .contains("In this toolkit", "3 of 5, tried in 2 places", "Préparer le mur");
        }
    }

    @Test
    void the_document_names_nobody() throws Exception {
        var cast = assembled();
        try (var pdf = written(cast, Locale.CANADA_FRENCH)) {
            var all = text(pdf, 1, pdf.getNumberOfPages())
                    + pdf.getDocumentInformation().getAuthor();
            for (var person : List.of(cast.lead(), cast.member(), cast.officer())) {
                assertThat(all)
                        .doesNotContain(
                                String.valueOf(people.names(List.of(person)).get(person)));
            }
            assertThat(all).doesNotContain("ines@exemple.test").contains("/solutions/" + cast.solution());
        }
    }

    @Test
    void who_may_read_the_solution_gets_it_by_rest_and_nobody_else() throws Exception {
        var cast = assembled();
        var address = "/api/solutions/" + cast.solution() + "/toolkit.pdf";
        var lead = account(cast.lead());
        var bytes = web.perform(get(address).with(httpBasic(lead, "un-mot-de-passe-long")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"trousse-mur-des-bloquants-v1.pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        web.perform(get(address.replace(".pdf", ".docx")).with(httpBasic(lead, "un-mot-de-passe-long")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", ToolkitForm.DOCX.mediaType()))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"trousse-mur-des-bloquants-v1.docx\""));
        web.perform(get(address.replace(".pdf", ".docx"))
                        .with(httpBasic(account(troupe.somebody()), "un-mot-de-passe-long")))
                .andExpect(status().isNotFound());
        web.perform(get(address).with(httpBasic(account(troupe.somebody()), "un-mot-de-passe-long")))
                .andExpect(status().isNotFound());
        var draft = sharing.opened();
        assertThat(troupe.refused(
                                draft.lead(),
                                () -> document.fileName(troupe.actor(draft.lead()), draft.solution(), ToolkitForm.PDF))
                        .kind())
                .isEqualTo(RuleViolation.Kind.CONFLICT);
    }

    @Test
    void the_word_document_has_real_headings_lists_tables_and_the_language_of_its_words() throws Exception {
        try (var word = word(assembled(), Locale.CANADA)) {
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Mur des bloquants");
            assertThat(styled(word, "Title")).containsExactly("Mur des bloquants");
            assertThat(styled(word, "Heading1")).contains("Summary", "Practice", "Licence");
            assertThat(styled(word, "Heading2")).contains("In this toolkit", "Préparer le mur");
            assertThat(styled(word, "ListParagraph"))
                    .contains("Écrire chaque bloquant sur une fiche.", "Noter qui le lève, et quand.");
            assertThat(word.getTables()).anySatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getText()).contains("Animatrice\t30 min");
            });
            var practice = word.getParagraphs().stream()
                    .filter(p -> p.getText().startsWith("Où ? "))
                    .findFirst()
                    .orElseThrow();
            assertThat(practice.getRuns().get(0).getLang()).isEqualTo("fr-CA");
            assertThat(practice.getRuns())
                    .anyMatch(run -> run.isBold() && run.text().equals("toute l’équipe"));
            var all = new XWPFWordExtractor(word).getText();
            assertThat(all)
                    .contains("3 of 5, tried in 2 places", "<script>alert('non')</script>", "gabarit.txt")
                    .doesNotContain("ines@exemple.test", "**");
        }
    }

    @Test
    void a_numbered_list_starts_where_its_writer_says_and_another_begins_anew() throws Exception {
        var page = new WordPage(Locale.CANADA_FRENCH, "t", "s", "a");
        page.section(
                "Une",
                "fr-CA",
                "<h3>haut</h3><h4>bas</h4><ol><li>un<ul><li>dedans</li></ul></li></ol><ol start=\"4\"><li>quatre</li></ol>");
        var out = new ByteArrayOutputStream();
        page.write(out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var items = word.getParagraphs().stream()
                    .filter(p -> "ListParagraph".equals(p.getStyle()))
                    .toList();
            assertThat(styled(word, "Heading2")).containsExactly("haut");
            assertThat(styled(word, "Heading3")).containsExactly("bas");
            assertThat(items).extracting(XWPFParagraph::getText).containsExactly("un", "dedans", "quatre");
            assertThat(items.get(0).getNumID()).isNotEqualTo(items.get(2).getNumID());
            assertThat(items.get(1).getNumIlvl().intValue()).isEqualTo(1);
            assertThat(items.get(0).getNumFmt()).isEqualTo("decimal");
            assertThat(items.get(1).getNumFmt()).isEqualTo("bullet");
            assertThat(items.get(2).getNumStartOverride().intValue()).isEqualTo(4);
        }
    }

    @Test
    void what_a_word_document_cannot_hold_is_left_out_and_not_refused() throws Exception {
        var page = new WordPage(Locale.CANADA_FRENCH, "titre\u0000", "", "");
        page.cover("\uFFFE", "titre\u0001", "", List.of(new WordPage.Named("nom", "valeur\uD83D")));
        page.section("\u000B", "fr-CA", "loose <em>words</em><table></table><pre>a\nb</pre><a>nowhere</a>");
        var out = new ByteArrayOutputStream();
        page.write(out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(new XWPFWordExtractor(word).getText())
                    .contains("titre", "valeur", "loose words", "a\nb", "nowhere");
        }
    }

    private XWPFDocument word(Cast cast, Locale locale) throws Exception {
        var out = new ByteArrayOutputStream();
        document.write(troupe.actor(cast.lead()), cast.solution(), ToolkitForm.DOCX, locale, out);
        if (Boolean.getBoolean("couveuse.write")) {
            Files.write(Files.createDirectories(Path.of("target/pdf")).resolve("trousse.docx"), out.toByteArray());
        }
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    /** A toolkit in review, with a part that uses all of Markdown, a contact by name, and an attached file. */
    private Cast assembled() {
        var cast = sharing.opened();
        acting.as(
                cast.lead(),
                () -> attachments.attach(
                        cast.solution(),
                        "gabarit.txt",
                        new ByteArrayInputStream("Un gabarit.".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        var plain = sharing.assembly();
        sharing.does(
                cast.member(),
                cast,
                "user_assembleToolkit",
                new Assembly(
                        plain.title(),
                        plain.titleEnglish(),
                        plain.offer(),
                        plain.capacity(),
                        plain.calendar(),
                        plain.summary(),
                        new Main(PRACTICE, null),
                        plain.conditions(),
                        plain.roles(),
                        plain.costs(),
                        plain.material(),
                        plain.templates(),
                        plain.training(),
                        plain.evidence(),
                        new Main("Inès Tremblay, ines@exemple.test", null),
                        plain.licence(),
                        List.of()));
        return cast;
    }

    private PDDocument written(Cast cast, Locale locale) throws Exception {
        var out = new ByteArrayOutputStream();
        document.write(troupe.actor(cast.lead()), cast.solution(), ToolkitForm.PDF, locale, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf, int from, int to) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** Keeps the pages as pictures, to be looked at, when asked. */
    private static void keep(PDDocument pdf) throws Exception {
        if (Boolean.getBoolean("couveuse.write")) {
            var renderer = new PDFRenderer(pdf);
            for (var i = 0; i < pdf.getNumberOfPages(); i++) {
                var file = Files.createDirectories(Path.of("target/pdf")).resolve("trousse-" + (i + 1) + ".png");
                ImageIO.write(renderer.renderImageWithDPI(i, 80), "png", file.toFile());
            }
        }
    }

    private String account(UUID person) {
        var name = "p" + person.toString().substring(0, 13);
        acting.asSystem(() -> accounts.open(person, name, "un-mot-de-passe-long"));
        return name;
    }
}

package org.couveuse.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.couveuse.CouveuseTest;
import org.couveuse.Troupe;
import org.couveuse.documents.Attachments;
import org.couveuse.engine.TimeTravel;
import org.couveuse.experiments.Trial;
import org.couveuse.people.ActingAs;
import org.couveuse.sharing.Assembly.Filed;
import org.couveuse.sharing.Sharing.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CouveuseTest
class ToolkitEvidenceTest {

    @Autowired
    private Trial trial;

    @Autowired
    private Sharing sharing;

    @Autowired
    private ToolkitArchive archive;

    @Autowired
    private ToolkitDocument document;

    @Autowired
    private Attachments attachments;

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
    void the_pdf_has_the_findings_in_words_and_each_indicators_curve_with_what_is_to_be_seen_on_it() throws Exception {
        var bytes = written(assembled(), ToolkitForm.PDF);
        keep(bytes, "trousse-preuves.pdf");
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
            var pictures = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    var image = page.getResources().getXObject(name);
                    pictures += image instanceof PDImageXObject picture && picture.getWidth() == 1440 ? 1 : 0;
                }
            }
            assertThat(pictures).isEqualTo(2);
            assertThat(text)
                    .contains("Ce que les essais ont montré", "Mur des bloquants hebdomadaire")
                    .contains("selon la règle de décision fixée avant le départ");
        }
    }

    @Test
    void the_word_document_has_the_same_with_a_description_of_each_picture() throws Exception {
        var bytes = written(assembled(), ToolkitForm.DOCX);
        keep(bytes, "trousse-preuves.docx");
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            // the product's mark, and one for each indicator
            assertThat(word.getAllPictures()).hasSize(3);
            assertThat(new XWPFWordExtractor(word).getText()).contains("Ce que les essais ont montré");
            var described = word.getParagraphs().stream()
                    .flatMap(p -> p.getRuns().stream())
                    .flatMap(r -> r.getEmbeddedPictures().stream())
                    .map(p -> p.getCTPicture().getNvPicPr().getCNvPr().getDescr())
                    .toList();
            assertThat(described).anyMatch(words -> words.contains("la cible de 10 est atteinte"));
        }
    }

    @Test
    void the_archive_has_sentences_curves_and_figures_each_with_its_checksum_and_is_the_same_twice() throws Exception {
        var cast = assembled();
        var first = zipped(cast);
        var files = unzipped(first);
        var manifest = archive.manifest(troupe.actor(cast.lead()), cast.solution());

        assertThat(files.keySet())
                .contains("manifest.json", "preuves/essai-1.fr.md", "preuves/essai-1.en.md")
                .anyMatch(path -> path.startsWith("preuves/essai-1-01-") && path.endsWith(".svg"))
                .anyMatch(path -> path.startsWith("preuves/essai-1-02-") && path.endsWith(".png"))
                .anyMatch(path -> path.endsWith(".csv"))
                .contains("fichiers/07-gabarits/lettre.txt", "fichiers/guide.txt");
        assertThat(manifest.files()).hasSize(files.size() - 1);
        for (var entry : manifest.files()) {
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(entry.path()))))
                    .isEqualTo(entry.sha256());
        }
        assertThat(manifest.files())
                .filteredOn(entry -> entry.path().endsWith("lettre.txt"))
                .extracting(ToolkitArchive.Entry::part)
                .containsExactly(ToolkitPart.TEMPLATES);
        var figures = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(figures).contains("Jour;Groupe;Valeur (jours);Observations").contains(";15;");
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".png")) {
                assertThat(ImageIO.read(new ByteArrayInputStream(file.getValue()))
                                .getWidth())
                        .isEqualTo(1440);
            }
        }
        assertThat(zipped(cast)).isEqualTo(first);
    }

    /** A toolkit in review, made from an experiment with two measures; one file goes with a part, one with the whole. */
    private Cast assembled() throws Exception {
        var tried = trial.thinlyMeasured();
        var cast = sharing.opened(new Evidence(3, List.of(tried.experiment()), 2, 2));
        var letter = attach(cast, "lettre.txt");
        attach(cast, "guide.txt");
        var a = sharing.assembly();
        sharing.does(
                cast.member(),
                cast,
                "user_assembleToolkit",
                new Assembly(
                        a.title(),
                        null,
                        a.offer(),
                        null,
                        null,
                        a.summary(),
                        a.practice(),
                        a.conditions(),
                        a.roles(),
                        a.costs(),
                        null,
                        new Assembly.More("La lettre aux équipes.", null),
                        null,
                        a.evidence(),
                        a.contacts(),
                        a.licence(),
                        List.of(new Filed(letter, ToolkitPart.TEMPLATES))));
        return cast;
    }

    private java.util.UUID attach(Cast cast, String name) {
        return acting.as(cast.lead(), () -> attachments
                .attach(
                        cast.solution(),
                        name,
                        new ByteArrayInputStream(("Contenu de " + name).getBytes(StandardCharsets.UTF_8)))
                .id());
    }

    private byte[] written(Cast cast, ToolkitForm form) throws Exception {
        var out = new ByteArrayOutputStream();
        document.write(troupe.actor(cast.lead()), cast.solution(), form, Locale.CANADA_FRENCH, out);
        return out.toByteArray();
    }

    private byte[] zipped(Cast cast) throws Exception {
        var out = new ByteArrayOutputStream();
        archive.write(troupe.actor(cast.lead()), cast.solution(), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** Keeps a document, to be looked at, when asked. */
    private static void keep(byte[] bytes, String name) throws Exception {
        if (Boolean.getBoolean("couveuse.write")) {
            Files.write(Files.createDirectories(Path.of("target/pdf")).resolve(name), bytes);
        }
    }
}

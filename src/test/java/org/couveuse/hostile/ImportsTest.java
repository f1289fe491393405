package org.couveuse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.couveuse.CouveuseTest;
import org.couveuse.Screens;
import org.couveuse.demonstration.Founding;
import org.couveuse.people.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Files that are not what they should be: all or nothing, said by line, and never a failure. */
@CouveuseTest
class ImportsTest {

    private static final Map<String, String> HEADERS = Map.of(
            "organisations", "code,name_fr,kind,size_band,sector",
            "people", "given_name,family_name,email",
            "needs", "id,title_fr,raised_by");

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private UUID forum;

    @BeforeEach
    void the_people_of_the_demonstration() {
        forum = founding.found().forum();
    }

    @Test
    void a_file_that_is_no_such_table_is_refused_whole_by_every_import() throws Exception {
        for (var what : HEADERS.keySet()) {
            var before = count();
            for (var file : broken(what).entrySet()) {
                var answer = sent(what, file.getValue());
                var words = what + " " + file.getKey() + ": " + answer.getStatus() + " " + answer.getContentAsString();
                assertThat(answer.getStatus()).as(words).isIn(400, 413, 422);
                assertThat(answer.getContentType()).as(words).startsWith("application/problem+json");
                if (answer.getStatus() == 422) {
                    assertThat(read(answer).get("errors").get(0).get("line").asInt())
                            .as(words)
                            .isPositive();
                }
            }
            assertThat(count()).as(what).isEqualTo(before);
        }
    }

    @Test
    void one_bad_line_among_many_is_named_and_nothing_is_taken() throws Exception {
        var before = count();
        var lines = new StringBuilder("given_name,family_name,email\n");
        for (var i = 0; i < 500; i++) {
            lines.append("Prénom,Nom,n")
                    .append(i)
                    .append(i == 321 ? " sans arobase" : "@exemple.test")
                    .append('\n');
        }
        var answer = sent("people", lines.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).get("errors")).hasSize(1);
        assertThat(read(answer).get("errors").get(0).get("line").asInt()).isEqualTo(323);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void words_of_all_kinds_are_taken_as_words() throws Exception {
        var number = 0;
        var file = new StringBuilder("\uFEFFgiven_name;family_name;email\r\n");
        for (var text : Hostile.TEXTS.values()) {
            file.append("\"")
                    .append(text.replace("\"", "\"\""))
                    .append("\";Hostile;h")
                    .append(number++);
            file.append(UUID.randomUUID().toString(), 0, 8).append("@exemple.test\r\n");
        }
        var answer = sent("people", file.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        var people = new ArrayList<String>();
        web.perform(get("/api/people?q=Hostile&limit=200").with(user(accounts.loadUserByUsername("admin"))))
                .andDo(done -> read(done.getResponse()).get("items").forEach(p -> people.add(p.toString())));
        assertThat(people).hasSizeGreaterThanOrEqualTo(Hostile.TEXTS.size());
    }

    @Test
    void the_same_file_twice_is_taken_once() throws Exception {
        var code = "H" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var file = ("code,name_fr,kind,size_band,sector\n" + code + ",Essai,MINISTRY,500-999,Essais\n");
        var first = sent("organisations", file.getBytes(StandardCharsets.UTF_8));
        var before = count();
        var second = sent("organisations", file.getBytes(StandardCharsets.UTF_8));

        assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(200);
        assertThat(second.getStatus()).isIn(200, 422);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void the_screen_says_what_is_wrong_and_keeps_what_was_pasted() {
        for (var text : List.of("", "x", "code;name_fr\n\"jamais fermé", "a\u0000b,c\n1,2", "=1+1\n@SUM(A1)")) {
            try (var screens = new Screens(context, "admin")) {
                screens.open("admin/imports");
                var area = LocatorJ._get(TextArea.class);
                area.setValue(text);
                LocatorJ._click(LocatorJ._find(NativeButton.class).stream()
                        .filter(b -> Screens.words(b).strip().equals("Importer les lignes collées"))
                        .findFirst()
                        .orElseThrow());
                assertThat(area.getValue()).isEqualTo(text);
                assertThat(Screens.words(
                                UI.getCurrent().getChildren().findFirst().orElseThrow()))
                        .doesNotContain("shared.");
            }
        }
    }

    @Test
    void a_file_is_attached_under_a_harmless_name_or_refused() throws Exception {
        var png = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
        var pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        for (var name : List.of(
                "../../../etc/passwd.pdf",
                "..\\..\\x.pdf",
                "/etc/x.pdf",
                "abc\u202Efdp.pdf",
                "n".repeat(1_000) + ".pdf",
                "=cmd|' /C calc'!A0.pdf",
                "<script>alert(1)</script>.pdf",
                "a\r\nSet-Cookie: x=y.pdf",
                "NUL\u0000.pdf",
                "",
                ".",
                "😀.pdf")) {
            for (var bytes : List.of(pdf, png, new byte[0], zipBomb())) {
                var answer = web.perform(multipart("/api/subjects/" + forum + "/attachments")
                                .file(new MockMultipartFile("file", name, "application/pdf", bytes))
                                .with(user(accounts.loadUserByUsername("forum2"))))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(name).isIn(201, 413, 422);
                if (answer.getStatus() == 201) {
                    var row = read(answer);
                    assertThat(row.get("fileName").asText())
                            .hasSizeLessThanOrEqualTo(150)
                            .doesNotContain("/", "\\", "\u202E", "<", "\n", "\u0000");
                    var got = web.perform(
                                    get("/api/attachments/" + row.get("id").asText())
                                            .with(user(accounts.loadUserByUsername("forum2"))))
                            .andReturn()
                            .getResponse();
                    assertThat(got.getStatus()).isEqualTo(200);
                    assertThat(got.getHeader("Content-Disposition"))
                            .startsWith("attachment;")
                            .doesNotContain("\n");
                }
            }
        }
    }

    private MockHttpServletResponse sent(String what, byte[] file) throws Exception {
        var account = what.equals("needs") ? "agence1" : "admin";
        return web.perform(post("/api/imports/" + what)
                        .with(user(accounts.loadUserByUsername(account)))
                        .contentType("text/csv")
                        .content(file))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private List<Long> count() {
        return List.of("organisation", "person", "need").stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    private static Map<String, byte[]> broken(String what) throws Exception {
        var header = HEADERS.get(what);
        var line = "é,é,é,é,é".substring(0, 2 * header.split(",").length - 1);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("nothing", new byte[0]);
        files.put("blank", " \n \n".getBytes(StandardCharsets.UTF_8));
        files.put("header only", header.getBytes(StandardCharsets.UTF_8));
        files.put("Windows-1252", (header + "\n" + line).getBytes(Charset.forName("windows-1252")));
        files.put("UTF-16", (header + "\n" + line).getBytes(StandardCharsets.UTF_16));
        files.put("never closed", (header + "\n\"" + line + "\n" + line).getBytes(StandardCharsets.UTF_8));
        files.put("quote within", (header + "\na\"b\"c,\"d\"e").getBytes(StandardCharsets.UTF_8));
        files.put("NUL", (header + "\n\u0000" + line).getBytes(StandardCharsets.UTF_8));
        files.put("unknown column", (header + ",admin\n" + line).getBytes(StandardCharsets.UTF_8));
        files.put("column twice", (header + "," + header + "\n" + line).getBytes(StandardCharsets.UTF_8));
        files.put("too many cells", (header + "\n" + line + ",".repeat(1_000)).getBytes(StandardCharsets.UTF_8));
        files.put("a long cell", (header + "\n" + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        files.put("100,000 lines", (header + "\n" + (line + "\n").repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        files.put("10 MB", (header + "\n" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8));
        files.put("PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        files.put("XLSX that unfolds", zipBomb());
        files.put("JSON", "[{\"code\": 1}]".getBytes(StandardCharsets.UTF_8));
        files.put("HTML", "<table><tr><td>code</td></tr></table>".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] zipBomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[20_000_000]);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}

package org.couveuse.documents.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.couveuse.CouveuseTest;
import org.couveuse.demonstration.Founding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@CouveuseTest
class AttachmentsApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Founding founding;

    @Autowired
    private ObjectMapper json;

    @Value("${couveuse.files}")
    @SuppressWarnings("NullAway.Init")
    private Path files;

    private UUID forum;

    @BeforeEach
    void the_forum_of_the_demonstration() {
        forum = founding.found().forum();
    }

    @Test
    void a_file_comes_back_as_a_download_that_the_browser_neither_shows_nor_guesses_at() throws Exception {
        var answer = web.perform(multipart("/api/subjects/" + forum + "/attachments")
                        .file(file("Procès-verbal.md", "# Ordre du jour"))
                        .with(httpBasic("forum2", Founding.PASSWORD)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.mediaType", is("text/markdown")))
                .andReturn();
        var id = json.readTree(answer.getResponse().getContentAsString())
                .get("id")
                .asText();
        assertThat(id).isNotBlank();

        web.perform(get("/api/attachments/" + id).with(httpBasic("forum3", Founding.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(content().string("# Ordre du jour"))
                .andExpect(header().string("Content-Disposition", containsString("attachment;")))
                .andExpect(header().string("Content-Disposition", containsString("UTF-8''Proc%C3%A8s-verbal.md")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void a_page_with_a_script_is_refused_by_its_field() throws Exception {
        web.perform(multipart("/api/subjects/" + forum + "/attachments")
                        .file(file("x.html", "<script>"))
                        .with(httpBasic("forum2", Founding.PASSWORD)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field", is("file")));
    }

    @Test
    void a_disk_that_takes_nothing_is_said_as_such_and_the_same_works_later() throws Exception {
        var upload = multipart("/api/subjects/" + forum + "/attachments")
                .file(file("Plus-de-place.md", "# Ordre du jour"))
                .with(httpBasic("forum2", Founding.PASSWORD));
        var incoming = Files.createDirectories(files.resolve("incoming"));
        var away = Files.move(incoming, files.resolve("incoming-away"));
        try {
            Files.writeString(incoming, "no folder");
            web.perform(upload)
                    .andExpect(status().isInsufficientStorage())
                    .andExpect(jsonPath("$.code", is("documents.noRoom")))
                    .andExpect(jsonPath("$.title", is("Plus de place")));
        } finally {
            Files.deleteIfExists(incoming);
            Files.move(away, incoming);
        }
        web.perform(upload).andExpect(status().isCreated());
    }

    @Test
    void nothing_is_given_to_nobody() throws Exception {
        web.perform(get("/api/attachments/" + UUID.randomUUID())).andExpect(status().isUnauthorized());
        web.perform(get("/api/attachments/" + UUID.randomUUID()).with(httpBasic("forum2", Founding.PASSWORD)))
                .andExpect(status().isNotFound());
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile(
                "file", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }
}

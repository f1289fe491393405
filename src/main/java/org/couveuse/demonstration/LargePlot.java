package org.couveuse.demonstration;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The words of the large campaign: what changes in the examples of its forms. */
record LargePlot(
        String solution,
        ObjectNode toolkit,
        ObjectNode campaign,
        List<String> messages,
        List<@Nullable String> learned,
        Map<String, ObjectNode> forms,
        List<Plot.BlockerPlot> blockers) {

    /** What is said in one situation. */
    ObjectNode form(String situation) {
        return Objects.requireNonNull(forms.get(situation), situation);
    }

    /** Reads what comes with the product. */
    static LargePlot read() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new ParameterNamesModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource("demonstration/large.json").getInputStream()) {
            return mapper.readValue(file, LargePlot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.couveuse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision tables as people read them: columns, rules, and why each rule is there. */
@Service
@Transactional(readOnly = true)
public class DecisionTables {

    private static final int MOST = 100;

    private final RepositoryService models;
    private final ModelWords words;
    private final DecisionCells cells;

    DecisionTables(RepositoryService models, ModelWords words, DecisionCells cells) {
        this.models = models;
        this.words = words;
        this.cells = cells;
    }

    /**
     * A decision table at its latest version.
     *
     * @param id e.g. {@code blockerDelay}
     * @param inputs labels of the columns that are asked
     * @param outputs labels of the columns that answer
     */
    public record Table(
            String id,
            String name,
            int version,
            String description,
            List<String> inputs,
            List<String> outputs,
            List<Row> rows) {}

    /**
     * A rule.
     *
     * @param inputs conditions in words, empty where any value does
     * @param outputs answers in words
     * @param why what the table's authors say about it
     */
    public record Row(List<String> inputs, List<String> outputs, String why) {}

    /** All tables, in the language that is asked for. */
    public List<Table> all(Locale locale) {
        var found = new ArrayList<Table>();
        for (var definition : models.createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .listPage(0, MOST)) {
            var table = table(definition, locale);
            if (table != null) {
                found.add(table);
            }
        }
        return found;
    }

    private @Nullable Table table(DecisionDefinition definition, Locale locale) {
        var element = models.getDmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        if (!(element instanceof Decision decision) || !(decision.getExpression() instanceof DecisionTable table)) {
            return null;
        }
        var said = new Said("decision." + definition.getKey(), locale);
        return new Table(
                definition.getKey(),
                definition.getName() == null
                        ? definition.getKey()
                        : words.titled(said.table(), definition.getName(), locale),
                definition.getVersion(),
                say(said, "description", described(decision)),
                table.getInputs().stream()
                        .map(input -> say(said, input.getId(), label(input)))
                        .toList(),
                table.getOutputs().stream()
                        .map(output -> say(said, output.getId(), label(output)))
                        .toList(),
                table.getRules().stream().map(rule -> row(said, table, rule)).toList());
    }

    /** Where the words of a table are, and which of them are asked for. */
    private record Said(String table, Locale locale) {}

    private String say(Said said, String part, String phrase) {
        return words.titled(said.table() + "." + part, phrase, said.locale());
    }

    private Row row(Said said, DecisionTable table, Rule rule) {
        var columns = new LinkedHashMap<String, String>();
        table.getInputs()
                .forEach(input -> columns.put(
                        text(input.getInputExpression().getText()), say(said, input.getId(), label(input))));
        return new Row(
                cells(said, columns, List.copyOf(table.getInputs()), List.copyOf(rule.getInputEntries())),
                cells(said, columns, List.copyOf(table.getOutputs()), List.copyOf(rule.getOutputEntries())),
                say(said, rule.getId(), described(rule)));
    }

    private List<String> cells(
            Said said, Map<String, String> columns, List<? extends DmnElement> headed, List<? extends DmnElement> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cells.say(
                        written(row.get(i)),
                        headed.get(i).getAttributeValueNs(DecisionCells.WORDS, "words"),
                        columns,
                        said.locale()))
                .toList();
    }

    private static String written(DmnElement entry) {
        return text(
                entry instanceof InputEntry asked
                        ? asked.getText()
                        : entry instanceof OutputEntry answered ? answered.getText() : null);
    }

    private static String label(Input input) {
        return input.getLabel() != null
                ? input.getLabel()
                : text(input.getInputExpression().getText());
    }

    private static String label(Output output) {
        return output.getLabel() != null ? output.getLabel() : output.getName();
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static String described(DmnElement element) {
        var description = element.getDescription();
        return description == null ? "" : description.getTextContent().strip().replaceAll("\\s+", " ");
    }
}

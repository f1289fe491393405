package org.couveuse.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
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

    DecisionTables(RepositoryService models) {
        this.models = models;
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
     * @param inputs conditions, empty where any value does
     * @param outputs answers
     * @param why what the table's authors say about it
     */
    public record Row(List<String> inputs, List<String> outputs, String why) {}

    /** All tables by name. */
    public List<Table> all() {
        var found = new ArrayList<Table>();
        for (var definition : models.createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionName()
                .asc()
                .listPage(0, MOST)) {
            var table = table(definition);
            if (table != null) {
                found.add(table);
            }
        }
        return found;
    }

    private @Nullable Table table(DecisionDefinition definition) {
        var element = models.getDmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        if (!(element instanceof Decision decision) || !(decision.getExpression() instanceof DecisionTable table)) {
            return null;
        }
        return new Table(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                described(decision),
                table.getInputs().stream().map(DecisionTables::label).toList(),
                table.getOutputs().stream().map(DecisionTables::label).toList(),
                table.getRules().stream().map(DecisionTables::row).toList());
    }

    private static Row row(Rule rule) {
        return new Row(
                rule.getInputEntries().stream().map(e -> text(e.getText())).toList(),
                rule.getOutputEntries().stream().map(e -> text(e.getText())).toList(),
                described(rule));
    }

    private static String label(Input input) {
        return input.getLabel() != null
                ? input.getLabel()
                : text(input.getInputExpression().getText());
    }

    private static String label(Output output) {
        return output.getLabel() != null ? output.getLabel() : output.getName();
    }

    /** The text of a cell; a dash means any value. */
    private static String text(@Nullable Text text) {
        var words = text == null ? "" : text.getTextContent().strip();
        return words.equals("-") ? "" : words.replace("\"", "");
    }

    private static String described(DmnElement element) {
        var description = element.getDescription();
        return description == null ? "" : description.getTextContent().strip().replaceAll("\\s+", " ");
    }
}

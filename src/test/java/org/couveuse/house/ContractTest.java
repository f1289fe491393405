package org.couveuse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.couveuse.CouveuseTest;
import org.couveuse.engine.Delays;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.shared.Form;
import org.couveuse.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Holds the models to the code and the code to the models: what a diagram names exists, and is said in two languages. */
@CouveuseTest
class ContractTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([^)]*)\\)}");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TaskHandlers handlers;

    @Autowired
    private Delays delays;

    @Autowired
    private Texts texts;

    static Stream<File> models() {
        var files = new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(files == null ? new File[0] : files).sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_form_has_a_handler_and_its_texts(File file) {
        var missing = new TreeSet<String>();
        for (var form : forms(Bpmn.readModelFromFile(file))) {
            need(missing, "task." + form);
            need(missing, texts.has("task." + form + ".sent") ? "task." + form + ".next" : "after." + form);
            if (!handlers.forms().contains(form)) {
                missing.add("handler of " + form);
                continue;
            }
            components(missing, "task." + form, handlers.of(form).submission());
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_expression_of_a_diagram_leads_to_an_exposed_method(File file) throws Exception {
        var xml = java.nio.file.Files.readString(file.toPath());
        var missing = new TreeSet<String>();
        var calls = CALL.matcher(xml).results().toList();
        for (var call : calls) {
            var bean = call.group(1);
            if (bean.equals("delays")) {
                var name = call.group(3).replace("'", "").replace("&#39;", "");
                if (!delays.knows(name)) {
                    missing.add("couveuse.delays." + name);
                }
            } else if (!beans.containsBean(bean)
                    || !hasMethod(beans.getBean(bean).getClass(), call.group(2))) {
                missing.add(bean + "." + call.group(2));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_handler_belongs_to_a_node_of_a_model() {
        var forms =
                models().flatMap(f -> forms(Bpmn.readModelFromFile(f)).stream()).collect(Collectors.toSet());
        assertThat(forms).containsAll(handlers.forms());
    }

    private static boolean hasMethod(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name))
                .anyMatch(m -> List.of(m.getParameterTypes()).equals(List.of(DelegateExecution.class)));
    }

    private void components(Set<String> missing, String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            need(missing, prefix + "." + component.getName());
            var target = component.getType();
            if (component.getGenericType() instanceof ParameterizedType list) {
                target = (Class<?>) list.getActualTypeArguments()[0];
            }
            if (target.isRecord()) {
                components(missing, prefix + "." + component.getName(), target);
            }
            if (target.isEnum()) {
                for (var constant : target.getEnumConstants()) {
                    need(missing, "enum." + target.getSimpleName() + "." + ((Enum<?>) constant).name());
                }
            }
            var unit = component.getAnnotation(Form.Unit.class);
            if (unit != null) {
                need(missing, "unit." + unit.value());
            }
        }
    }

    private void need(Set<String> missing, String key) {
        if (!texts.has(key)) {
            missing.add(key);
        }
    }

    private static List<String> forms(BpmnModelInstance model) {
        var forms = new ArrayList<String>();
        model.getModelElementsByType(UserTask.class).forEach(task -> forms.add(task.getId()));
        return forms;
    }
}

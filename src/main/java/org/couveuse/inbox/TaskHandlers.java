package org.couveuse.inbox;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the handler of a form. They are looked up when first needed: handlers use services that use the engine. */
@Component
public class TaskHandlers {

    private final ObjectProvider<TaskHandler<?>> beans;
    private volatile Map<String, TaskHandler<?>> byForm = Map.of();

    TaskHandlers(ObjectProvider<TaskHandler<?>> beans) {
        this.beans = beans;
    }

    /** The handler of a form; fails for a form nobody handles, which the contract test finds first. */
    public TaskHandler<?> of(String form) {
        var handler = all().get(form);
        if (handler == null) {
            throw new IllegalStateException("no handler for " + form);
        }
        return handler;
    }

    /** Forms that have a handler. */
    public Set<String> forms() {
        return all().keySet();
    }

    private Map<String, TaskHandler<?>> all() {
        if (byForm.isEmpty()) {
            byForm = beans.stream().collect(Collectors.toUnmodifiableMap(TaskHandler::form, Function.identity()));
        }
        return byForm;
    }
}

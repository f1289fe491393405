package org.couveuse.inbox.rest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.util.TreeSet;
import org.couveuse.inbox.TaskHandlers;
import org.couveuse.shared.Examples;
import org.couveuse.shared.Texts;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Gives the description of a task's submission one example for each form, made from its record. The example within the
 * schema of an open task is better still: it names things that can be chosen in that task.
 */
@Component
class SubmissionExamples implements GlobalOperationCustomizer {

    private final TaskHandlers handlers;
    private final Texts texts;

    SubmissionExamples(TaskHandlers handlers, Texts texts) {
        this.handlers = handlers;
        this.texts = texts;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType() == TasksApi.class
                && method.getMethod().getName().equals("submit")) {
            operation.getRequestBody().getContent().values().forEach(media -> {
                for (var form : new TreeSet<>(handlers.forms())) {
                    var example = Examples.sent(handlers.of(form).submission());
                    media.addExamples(
                            form,
                            new Example()
                                    .summary(texts.in(Texts.ENGLISH, "task." + form))
                                    .value(example));
                }
            });
        }
        return operation;
    }
}

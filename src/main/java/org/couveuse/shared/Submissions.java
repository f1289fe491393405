package org.couveuse.shared;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Turns what a person or a program sent into the record a service takes, or says everything that is wrong with it,
 * field by field. Screens and REST read through the same method, so both refuse the same things in the same words.
 */
@Component
public class Submissions {

    private static final Set<String> NOT_ARGUMENTS =
            Set.of("groups", "payload", "message", "inclusive", "flags", "regexp");

    private final Validator validator;

    Submissions(Validator validator) {
        this.validator = validator;
    }

    /** Reads and validates; refuses with every problem found at once. */
    public <S extends Record> S read(JsonNode body, Class<S> type) {
        var reader = new RecordReader();
        var record = reader.read(body, type);
        var problems = new ArrayList<>(reader.problems());
        if (record != null) {
            var broken = reader.problems().stream().map(FieldProblem::field).toList();
            problems(record).stream()
                    .filter(p -> broken.stream().noneMatch(p.field()::startsWith))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty() || record == null) {
            throw RuleViolation.fields(problems);
        }
        return record;
    }

    /** Validates a record made in Java; refuses with every problem found at once. */
    public void check(Record record) {
        var problems = problems(record);
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }

    private List<FieldProblem> problems(Record record) {
        return validator.validate(record).stream()
                .map(Submissions::problem)
                .sorted(java.util.Comparator.comparing(FieldProblem::field))
                .toList();
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        var args = descriptor.getAttributes().entrySet().stream()
                .filter(e -> !NOT_ARGUMENTS.contains(e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        var template = violation.getMessageTemplate();
        var code = template.startsWith("{") ? "shared.constraint." + constraint : template;
        return new FieldProblem(violation.getPropertyPath().toString(), code, args);
    }
}

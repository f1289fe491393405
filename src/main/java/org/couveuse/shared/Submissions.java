package org.couveuse.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns what a person or a program sent into the record a service takes, or says everything that is wrong with it,
 * field by field. Screens and REST read through the same method, so both refuse the same things in the same words.
 */
@Component
public class Submissions {

    private static final Set<String> NOT_ARGUMENTS =
            Set.of("groups", "payload", "message", "inclusive", "flags", "regexp");

    /** A submission may be kept in one column, whole or as a draft; no longer one is taken. */
    private static final int LONGEST = 190_000;

    private final Validator validator;

    Submissions(Validator validator) {
        this.validator = validator;
    }

    /**
     * Reads and validates; refuses with every problem found at once, a value for a field that is not asked for
     * ({@link Form.When}) among them.
     */
    public <S extends Record> S read(JsonNode body, Class<S> type) {
        var reader = new RecordReader();
        var record = reader.read(body, type);
        var problems = new ArrayList<>(reader.problems());
        if (record != null) {
            problems.addAll(Conditions.unasked(
                    record,
                    body,
                    reader.problems().stream().map(FieldProblem::field).collect(Collectors.toSet())));
            var broken = problems.stream().map(FieldProblem::field).toList();
            problems(record).stream()
                    .filter(p -> broken.stream().noneMatch(p.field()::startsWith))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty() || record == null) {
            throw RuleViolation.fields(problems);
        }
        if (body.toString().length() > LONGEST) {
            throw RuleViolation.of(RuleViolation.Kind.TOO_LARGE, "shared.tooMuch", LONGEST);
        }
        return record;
    }

    /**
     * A copy of a submission without what its own answers leave unasked: for who starts from an example and answers
     * otherwise.
     */
    public static ObjectNode asked(ObjectNode body, Class<? extends Record> type) {
        return Conditions.asked(body, type);
    }

    /** Validates a record made in Java; refuses with every problem found at once. */
    public void check(Record record) {
        var problems = problems(record);
        if (!problems.isEmpty()) {
            throw RuleViolation.fields(problems);
        }
    }

    private List<FieldProblem> problems(Record record) {
        var unseen = new ArrayList<FieldProblem>();
        texts(record, "", unseen);
        return unseen.isEmpty() ? constraints(record) : unseen;
    }

    /** A record made in Java may bring the same texts that none read from JSON may. */
    private static void texts(Record record, String path, List<FieldProblem> problems) {
        for (var component : record.getClass().getRecordComponents()) {
            try {
                var reader = component.getAccessor();
                reader.setAccessible(true);
                text(reader.invoke(record), path + component.getName(), problems);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    private static void text(@Nullable Object value, String path, List<FieldProblem> problems) {
        if (value instanceof String text && Checks.hasControl(text)) {
            problems.add(FieldProblem.of(path, "shared.control"));
        } else if (value instanceof Record nested) {
            texts(nested, path + ".", problems);
        } else if (value instanceof List<?> list) {
            for (var i = 0; i < list.size(); i++) {
                text(list.get(i), path + "[" + i + "]", problems);
            }
        }
    }

    private List<FieldProblem> constraints(Record record) {
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

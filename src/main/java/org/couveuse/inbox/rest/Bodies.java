package org.couveuse.inbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.couveuse.shared.JsonColumn;

/** Reads stored JSON again. */
final class Bodies {

    private Bodies() {}

    static JsonNode parse(String body) {
        try {
            return JsonColumn.CANONICAL.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft is no JSON", e);
        }
    }
}

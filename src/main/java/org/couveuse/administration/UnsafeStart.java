package org.couveuse.administration;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The product does not start with these settings. */
public class UnsafeStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> names;

    UnsafeStart(List<String> names, String words) {
        super("Réglages dangereux / unsafe settings: " + String.join(", ", names) + "\n" + words);
        this.names = List.copyOf(names);
    }

    /** Names of what is unsafe. */
    List<String> names() {
        return names;
    }

    /** Says it at the start in plain words, without a trace of the stack. */
    public static class Analyzer extends AbstractFailureAnalyzer<UnsafeStart> {

        /** For Spring Boot, which finds it by its name in {@code spring.factories}. */
        public Analyzer() {}

        @Override
        protected FailureAnalysis analyze(Throwable root, UnsafeStart cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Corrigez chacun ; voir docs/operations.md, « Start-up check ». /"
                            + " Mend each of them; see docs/operations.md, \"Start-up check\".",
                    cause);
        }
    }
}

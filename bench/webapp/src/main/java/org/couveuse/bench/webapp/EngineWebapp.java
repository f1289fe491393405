package org.couveuse.bench.webapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine with its own web application and nothing else, on a file of H2, as its starter gives it. */
@SpringBootApplication
public class EngineWebapp {

    /** Starts it. */
    public static void main(String[] args) {
        SpringApplication.run(EngineWebapp.class, args);
    }
}

package org.couveuse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Couveuse. */
@SpringBootApplication
public class CouveuseApplication {

    /** @param args Spring Boot's command line, e.g. {@code --couveuse.demo=large} */
    public static void main(String[] args) {
        SpringApplication.run(CouveuseApplication.class, args);
    }
}

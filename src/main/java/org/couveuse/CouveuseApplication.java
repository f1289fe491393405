package org.couveuse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Starts Couveuse. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class CouveuseApplication {

    /** @param args Spring Boot's command line, e.g. {@code --couveuse.demo=large} */
    public static void main(String[] args) {
        SpringApplication.run(CouveuseApplication.class, args);
    }
}

package org.couveuse;

import org.couveuse.administration.Upkeep;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Starts Couveuse, or does one of the commands for those who run it. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class CouveuseApplication {

    /**
     * @param args a command such as {@code backup}, see {@link Upkeep}; else Spring Boot's command line, e.g.
     *     {@code --couveuse.demo=large}
     */
    public static void main(String[] args) {
        var done = Upkeep.run(args);
        if (done.isPresent()) {
            System.exit(done.get());
        }
        SpringApplication.run(CouveuseApplication.class, args);
    }
}

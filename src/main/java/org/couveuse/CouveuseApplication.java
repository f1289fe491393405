package org.couveuse;

import org.couveuse.administration.Upkeep;
import org.couveuse.audit.VerifyTrail;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Starts Couveuse. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class CouveuseApplication {

    /**
     * @param args a command such as {@code backup}, see {@link Upkeep}, or {@code --couveuse.command=verify-trail}, see
     *     {@link VerifyTrail}; else Spring Boot's command line, e.g. {@code --couveuse.demo=large}
     */
    public static void main(String[] args) {
        if (VerifyTrail.isAskedBy(args)) {
            System.exit(VerifyTrail.run(args, System.out));
        }
        var done = Upkeep.run(args);
        if (done.isPresent()) {
            System.exit(done.get());
        }
        SpringApplication.run(CouveuseApplication.class, args);
    }
}

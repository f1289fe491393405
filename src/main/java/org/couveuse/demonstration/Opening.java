package org.couveuse.demonstration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the demonstration at the first start, and says at each start where it is and who may sign in. */
@Component
@Profile("demo")
class Opening implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Founding founding;
    private final Story story;
    private final String wanted;
    private final String address;

    Opening(
            Founding founding,
            Story story,
            @Value("${couveuse.demo:full}") String wanted,
            @Value("${couveuse.base-address}") String address) {
        this.founding = founding;
        this.story = story;
        this.wanted = wanted;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!founding.isFounded()) {
            switch (wanted) {
                case "full" -> story.play();
                case "large" -> story.playLarge();
                default -> founding.found();
            }
        }
        LOG.info("""


                        Couveuse est prête / is ready: {}
                        Page publique / public page: {}/transparence
                        Comptes / accounts (mot de passe / password « couveuse »):
                          presidence, forum1 … forum8, gestionnaire1-3, employe1-3, citoyen1-3, agence1, agence2,
                          responsable1, equipe1-4, hote1-4, org1-12, expert1, verificateur, admin
                        """, address, address);
    }
}

package org.couveuse.demonstration;

import java.sql.SQLException;
import javax.sql.DataSource;
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

    private static final String TURN = "select name from turn where name = 'demonstration' for update";

    private final DataSource database;
    private final Founding founding;
    private final Story story;
    private final String wanted;
    private final String address;

    Opening(
            DataSource database,
            Founding founding,
            Story story,
            @Value("${couveuse.demo:full}") String wanted,
            @Value("${couveuse.base-address}") String address) {
        this.database = database;
        this.founding = founding;
        this.story = story;
        this.wanted = wanted;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        inTurn();
        LOG.info("""


                        Couveuse est prête / is ready: {}
                        Page publique / public page: {}/transparence
                        Comptes / accounts (mot de passe / password « couveuse »):
                          presidence, forum1 … forum8, gestionnaire1-3, employe1-3, citoyen1-3, agence1, agence2,
                          responsable1, equipe1-4, hote1-4, org1-12, expert1, verificateur, admin
                        """, address, address);
    }

    /** The story is many transactions: of two nodes the second waits, holding a connection, until all of it is told. */
    private void inTurn() throws SQLException {
        try (var waiting = database.getConnection()) {
            waiting.setAutoCommit(false);
            try (var turn = waiting.prepareStatement(TURN)) {
                turn.executeQuery();
                if (!founding.isFounded()) {
                    open();
                }
            } finally {
                waiting.rollback();
                waiting.setAutoCommit(true);
            }
        }
    }

    private void open() {
        switch (wanted) {
            case "full" -> story.play();
            case "large" -> story.playLarge();
            default -> founding.found();
        }
    }
}

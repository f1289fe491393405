package brokenhouse.deployment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.beans.factory.BeanFactory;

/** Breaks: an aggregate that knows the container, has public verbs, and is read before it is written. */
@Entity
public class Campaign {

    @Id
    private long id;

    public void launch(BeanFactory beans) {
        id = beans.hashCode();
    }
}

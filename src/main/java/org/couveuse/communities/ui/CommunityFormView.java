package org.couveuse.communities.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.couveuse.communities.CommunityService;
import org.couveuse.communities.CommunityService.Founding;
import org.couveuse.people.CurrentActor;
import org.couveuse.shared.RuleViolation;
import org.couveuse.shared.Slice;
import org.couveuse.shared.Typed;
import org.couveuse.sharing.Catalogue;
import org.couveuse.shell.MainLayout;
import org.couveuse.shell.ui.Action;
import org.couveuse.shell.ui.Card;
import org.couveuse.shell.ui.Fields;
import org.couveuse.shell.ui.Notice;
import org.couveuse.shell.ui.Page;
import org.couveuse.shell.ui.Part;
import org.couveuse.shell.ui.Refusal;
import org.couveuse.shell.ui.Words;
import org.jspecify.annotations.Nullable;

/** Founds a community, or describes one anew when the address names it. */
@Route(value = "communautes/fonder", layout = MainLayout.class)
@PermitAll
public class CommunityFormView extends Page implements BeforeEnterObserver {

    static final String KNOWN = "communaute";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PURPOSE = 5_000;

    private final transient CommunityService communities;
    private final transient Catalogue catalogue;
    private final transient CurrentActor current;

    CommunityFormView(CommunityService communities, Catalogue catalogue, CurrentActor current) {
        this.communities = communities;
        this.catalogue = catalogue;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        crumb(Words.say("communities.title"), "/communautes");
        var named = event.getLocation().getQueryParameters().getSingleParameter(KNOWN);
        var known = named.map(CommunityView::id).map(id -> communities.get(current.get(), id));
        title(Words.say(known.isPresent() ? "communities.describe" : "communities.found"));
        var may = known.isPresent() ? known.get().rights().moderates() : communities.mayFound(current.get());
        if (!may) {
            add(Notice.info(Words.say(known.isPresent() ? "communities.moderatorsOnly" : "communities.foundersOnly")));
            return;
        }
        lead(Words.say("communities.found.lead"));
        form(known.orElse(null));
    }

    private void form(CommunityService.@Nullable Detail known) {
        var title = Fields.text(
                Words.say("communities.form.title"), Words.say("communities.form.title.hint"), LONGEST_TITLE);
        var purpose = Fields.area(
                Words.say("communities.form.purpose"), Words.say("communities.form.purpose.hint"), LONGEST_PURPOSE);
        var solutions = new MultiSelectComboBox<Catalogue.Item>(Words.say("communities.form.solutions"));
        var offered = new ArrayList<>(published());
        solutions.setItems(offered);
        solutions.setItemLabelGenerator(item -> item.title(Words.locale()));
        title.setWidthFull();
        purpose.setWidthFull();
        solutions.setWidthFull();
        if (known != null) {
            title.setValue(known.row().title());
            purpose.setValue(known.purpose());
            solutions.setValue(offered.stream()
                    .filter(item -> known.row().solutions().contains(item.id()))
                    .toList());
        }
        var refusal = new Refusal();
        refusal.bind("title", title).bind("purpose", purpose).bind("solutions", solutions);
        var send = Action.primary(Words.say(known == null ? "communities.found.send" : "communities.form.save"), () -> {
            try {
                var said = new Founding(
                        Typed.visible(title.getValue()),
                        Typed.visible(purpose.getValue()),
                        solutions.getValue().stream().map(Catalogue.Item::id).toList());
                UI.getCurrent().navigate("communautes/" + kept(known, said));
            } catch (RuleViolation refused) {
                refusal.show(Words.say("communities.form.notSaved"), refused);
            }
        });
        add(refusal, new Card(Part.stack(title, purpose, solutions, Card.buttons(send))));
    }

    private UUID kept(CommunityService.@Nullable Detail known, Founding said) {
        if (known == null) {
            return communities.found(current.get(), said);
        }
        var id = known.row().id();
        communities.describe(current.get(), id, said);
        return id;
    }

    private List<Catalogue.Item> published() {
        return catalogue
                .page(current.get(), Catalogue.Query.published(), null, Slice.MOST)
                .items();
    }
}

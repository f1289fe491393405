package org.couveuse.transparency;

import java.util.Optional;
import java.util.UUID;
import org.couveuse.people.Actor;
import org.couveuse.shared.Markdown;
import org.couveuse.shared.Texts;
import org.couveuse.sharing.Catalogue;
import org.couveuse.sharing.SolutionRatings;
import org.couveuse.sharing.SolutionReading;
import org.couveuse.sharing.ToolkitPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One solution of the catalogue, gathered for everybody; words of single organisations and names are left out. */
@Service
@Transactional(readOnly = true)
public class OpenSolutions {

    private final Catalogue catalogue;
    private final SolutionReading reading;
    private final SolutionRatings ratings;
    private final OpenDataService data;
    private final Texts texts;

    OpenSolutions(
            Catalogue catalogue, SolutionReading reading, SolutionRatings ratings, OpenDataService data, Texts texts) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.ratings = ratings;
        this.data = data;
        this.texts = texts;
    }

    /** The solution; nothing when it is not in the catalogue. */
    public Optional<OpenSolution> of(UUID id) {
        return catalogue.published(id).map(item -> {
            var everybody = Actor.everybody();
            var detail = reading.get(everybody, id);
            var said = ratings.of(everybody, id);
            var summary = detail.solution().contents().toolkit().text(ToolkitPart.SUMMARY);
            return new OpenSolution(
                    OpenData.LICENCE,
                    data.solution(item),
                    summary.map(text -> Markdown.plain(text.french())).orElse(""),
                    summary.map(text -> text.english())
                            .filter(english -> !english.isBlank())
                            .map(Markdown::plain)
                            .orElse(null),
                    detail.versions().stream()
                            .map(version -> new OpenSolution.Version(
                                    version.number(),
                                    version.frozen().atZone(texts.zone()).toLocalDate(),
                                    version.changes()))
                            .toList(),
                    OpenSolution.Ratings.of(said.count(), said.spread()));
        });
    }
}

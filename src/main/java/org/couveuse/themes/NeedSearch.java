package org.couveuse.themes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.couveuse.themes.Needs.Pulse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds needs that resemble one another, whatever their accents, elisions and plurals. The index is in memory, built
 * from the database. Before each search it takes in what was committed since, by whichever node: needs are never
 * deleted and each change raises a version, so count and sum of versions tell whether something is new. A transaction
 * that writes sees what is not committed yet, so it searches what is indexed already.
 */
@Component
class NeedSearch {

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final float TITLE_WEIGHT = 3f;
    private static final int MOST_WORDS = 100;
    private static final UUID ASKED = new UUID(0, 0);

    /** Below this share of a need's likeness to itself, two needs only share a few common words. */
    private static final double LEAST = 0.15;

    private final Needs needs;
    private final TransactionTemplate reading;
    private final FrenchWords words = new FrenchWords();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final Map<UUID, Integer> indexed = new HashMap<>();
    private Pulse pulse = new Pulse(0, null);

    NeedSearch(Needs needs, PlatformTransactionManager transactions) {
        this.needs = needs;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        try {
            this.writer = new IndexWriter(directory, new IndexWriterConfig(words));
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A need that resembles, and how much: 1 is the same words. */
    record Similar(UUID need, double likeness) {}

    /** Builds the index when the application starts, so that the first search does not wait. */
    @EventListener(ApplicationReadyEvent.class)
    void build() {
        catchUp();
    }

    /** Needs that resemble a stored one, nearest first, without itself. */
    List<Similar> similar(UUID need, int most) {
        var said =
                reading.execute(status -> needs.findById(need).map(Need::said).orElse(null));
        return said == null ? List.of() : like(said.title(), text(said), need, most);
    }

    /** Needs that resemble what somebody is writing. */
    List<Similar> like(String title, String text, int most) {
        return like(title, text, null, most);
    }

    private synchronized List<Similar> like(String title, String text, @Nullable UUID self, int most) {
        catchUp();
        try (var asked = new ByteBuffersDirectory()) {
            write(asked, title, text);
            try (var known = DirectoryReader.open(directory);
                    var own = DirectoryReader.open(asked);
                    var both = new MultiReader(new IndexReader[] {known, own}, false)) {
                return nearest(both, query(both, title, text), self, most);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ByteBuffersDirectory asked, String title, String text) throws IOException {
        try (var one = new IndexWriter(asked, new IndexWriterConfig(words))) {
            one.addDocument(document(ASKED, title, text));
        }
    }

    /** The text asked for is among the documents: what it scores against itself is likeness 1. */
    private static List<Similar> nearest(MultiReader reader, Query query, @Nullable UUID self, int most)
            throws IOException {
        var searcher = new IndexSearcher(reader);
        var hits = searcher.search(query, most + 2).scoreDocs;
        var found = new ArrayList<Similar>();
        for (var hit : hits) {
            var id = UUID.fromString(searcher.storedFields().document(hit.doc).get(ID));
            var likeness = Math.min(1.0, hit.score / hits[0].score);
            if (!id.equals(self) && !id.equals(ASKED) && likeness >= LEAST && found.size() < most) {
                found.add(new Similar(id, likeness));
            }
        }
        return found;
    }

    private Query query(IndexReader reader, String title, String text) throws IOException {
        var more = new MoreLikeThis(reader);
        more.setAnalyzer(words);
        more.setMinDocFreq(1);
        more.setMinTermFreq(1);
        more.setMinWordLen(3);
        more.setMaxQueryTerms(MOST_WORDS);
        more.setBoost(true);
        var inTitle = new BoostQuery(more.like(TITLE, new StringReader(title)), TITLE_WEIGHT);
        var inText = more.like(TEXT, new StringReader(title + " \n" + text));
        return new BooleanQuery.Builder()
                .add(inTitle, BooleanClause.Occur.SHOULD)
                .add(inText, BooleanClause.Occur.SHOULD)
                .build();
    }

    private synchronized void catchUp() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return;
        }
        reading.executeWithoutResult(status -> {
            var now = needs.pulse();
            if (now.equals(pulse)) {
                return;
            }
            var changed = needs.marks().stream()
                    .filter(mark -> !mark.version().equals(indexed.get(mark.id())))
                    .map(Needs.Mark::id)
                    .toList();
            try {
                for (var need : needs.findAllById(changed)) {
                    writer.updateDocument(
                            new Term(ID, need.id().toString()), document(need.id(), need.title(), text(need.said())));
                    indexed.put(need.id(), need.version());
                }
                writer.commit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            pulse = now;
        });
    }

    private static String text(Need.Said said) {
        var topic = said.topic();
        return said.description() + (topic == null ? "" : " " + topic);
    }

    private static Document document(UUID id, String title, String text) {
        var document = new Document();
        document.add(new StringField(ID, id.toString(), Field.Store.YES));
        document.add(new TextField(TITLE, title, Field.Store.NO));
        document.add(new TextField(TEXT, title + " \n" + text, Field.Store.NO));
        return document;
    }
}

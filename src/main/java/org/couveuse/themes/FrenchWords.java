package org.couveuse.themes;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Cuts a text into the stems of its words as {@link FrenchAnalyzer} does, and folds accents before stemming: people
 * leave them out, above all on capitals.
 */
final class FrenchWords extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var lower = new LowerCaseFilter(source);
        var elided = new ElisionFilter(lower, FrenchAnalyzer.DEFAULT_ARTICLES);
        var telling = new StopFilter(elided, FrenchAnalyzer.getDefaultStopSet());
        var folded = new ASCIIFoldingFilter(telling);
        return new TokenStreamComponents(source, new FrenchLightStemFilter(folded));
    }
}

package org.couveuse.sharing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word. Lines are compared first, then the words of those that differ, so that a
 * sentence that moved is not compared with what stands elsewhere; blanks between two changed words go with them, so that
 * a reader sees whole phrases.
 */
final class WordChanges {

    /** A line's end, blanks, a word, or one mark. */
    private static final Pattern TOKEN = Pattern.compile("\\R|[^\\S\\n\\r]+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** Passages of more words than this are not compared word by word: one took the other's place. */
    private static final int MOST = 4_000;

    private WordChanges() {}

    /** Whether words stayed, came or went. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words, all of one kind. */
    record Piece(Kind kind, String words) {}

    /** The pieces of both texts in their order; where something took the place of something, what went comes first. */
    static List<Piece> between(String before, String after) {
        var pieces = new ArrayList<Piece>();
        var old = split(LINE, before.replace("\r\n", "\n"));
        var now = split(LINE, after.replace("\r\n", "\n"));
        walk(old, now, new Taker() {
            @Override
            public void same(List<String> lines) {
                add(pieces, Kind.SAME, String.join("", lines));
            }

            @Override
            public void changed(List<String> gone, List<String> come) {
                words(String.join("", gone), String.join("", come), pieces);
            }
        });
        return joined(pieces);
    }

    /** Whoever takes what a comparison finds. */
    private interface Taker {

        void same(List<String> tokens);

        void changed(List<String> gone, List<String> come);
    }

    private static void words(String before, String after, List<Piece> pieces) {
        var old = split(TOKEN, before);
        var now = split(TOKEN, after);
        if (old.size() > MOST || now.size() > MOST) {
            add(pieces, Kind.REMOVED, before);
            add(pieces, Kind.ADDED, after);
            return;
        }
        walk(old, now, new Taker() {
            @Override
            public void same(List<String> words) {
                add(pieces, Kind.SAME, String.join("", words));
            }

            @Override
            public void changed(List<String> gone, List<String> come) {
                add(pieces, Kind.REMOVED, String.join("", gone));
                add(pieces, Kind.ADDED, String.join("", come));
            }
        });
    }

    private static void walk(List<String> old, List<String> now, Taker taker) {
        var found = DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null, true);
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        for (var delta : found.getDeltas()) {
            if (delta.getType() != DeltaType.EQUAL) {
                // what came and what went at one place is told in two parts
                gone.addAll(delta.getSource().getLines());
                come.addAll(delta.getTarget().getLines());
                continue;
            }
            changed(taker, gone, come);
            taker.same(delta.getSource().getLines());
        }
        changed(taker, gone, come);
    }

    private static void changed(Taker taker, List<String> gone, List<String> come) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            taker.changed(List.copyOf(gone), List.copyOf(come));
            gone.clear();
            come.clear();
        }
    }

    /** Blanks within a line that stayed between two changes are taken as changed with them. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            switch (piece.kind()) {
                case REMOVED -> gone.append(piece.words());
                case ADDED -> come.append(piece.words());
                case SAME -> {
                    if (isBlank(piece) && goOnBoth(pieces.subList(i + 1, pieces.size()), gone, come)) {
                        gone.append(piece.words());
                        come.append(piece.words());
                    } else {
                        flush(joined, gone, come);
                        add(joined, Kind.SAME, piece.words());
                    }
                }
            }
        }
        flush(joined, gone, come);
        return fromTheLineOn(joined);
    }

    /**
     * Lines that came or went whole are told from the end of the line before: the comparison may as well have begun
     * some marks earlier, where the line before ends like the last of them.
     */
    private static List<Piece> fromTheLineOn(List<Piece> pieces) {
        var told = new ArrayList<>(pieces);
        for (var i = 0; i + 1 < told.size(); i++) {
            var piece = told.get(i);
            var next = told.get(i + 1).words();
            var alone = piece.kind() != Kind.SAME
                    && told.get(i + 1).kind() == Kind.SAME
                    && (i == 0 || told.get(i - 1).kind() == Kind.SAME);
            var moved = alone ? toLine(piece.words(), next) : 0;
            if (moved > 0) {
                told.set(i, new Piece(piece.kind(), piece.words().substring(moved) + next.substring(0, moved)));
                told.set(i + 1, new Piece(Kind.SAME, next.substring(moved)));
                told.add(i, new Piece(Kind.SAME, next.substring(0, moved)));
                i++;
            }
        }
        var pieced = new ArrayList<Piece>();
        told.forEach(piece -> add(pieced, piece.kind(), piece.words()));
        return List.copyOf(pieced);
    }

    /** By how many letters a piece may begin later so that it begins with the end of a line; 0 when it cannot. */
    private static int toLine(String piece, String next) {
        for (var moved = 1; moved < Math.min(piece.length(), next.length() + 1); moved++) {
            if (piece.charAt(moved - 1) != next.charAt(moved - 1) || piece.charAt(moved - 1) == '\n') {
                return 0;
            }
            if (piece.charAt(moved) == '\n') {
                return moved;
            }
        }
        return 0;
    }

    private static boolean isBlank(Piece piece) {
        return piece.words().isBlank() && !piece.words().contains("\n");
    }

    /** Whether, with what follows at once, words both went and came on the two sides of a blank. */
    private static boolean goOnBoth(List<Piece> rest, StringBuilder gone, StringBuilder come) {
        if (rest.isEmpty() || rest.get(0).kind() == Kind.SAME || gone.isEmpty() && come.isEmpty()) {
            return false;
        }
        var next = rest.subList(0, Math.min(2, rest.size())).stream()
                .takeWhile(piece -> piece.kind() != Kind.SAME)
                .map(Piece::kind)
                .toList();
        return (!gone.isEmpty() || next.contains(Kind.REMOVED)) && (!come.isEmpty() || next.contains(Kind.ADDED));
    }

    private static void flush(List<Piece> pieces, StringBuilder gone, StringBuilder come) {
        add(pieces, Kind.REMOVED, gone.toString());
        add(pieces, Kind.ADDED, come.toString());
        gone.setLength(0);
        come.setLength(0);
    }

    private static void add(List<Piece> pieces, Kind kind, String words) {
        if (words.isEmpty()) {
            return;
        }
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.kind() == kind) {
            pieces.set(pieces.size() - 1, new Piece(kind, last.words() + words));
        } else {
            pieces.add(new Piece(kind, words));
        }
    }

    private static List<String> split(Pattern into, String text) {
        return into.matcher(text).results().map(found -> found.group()).toList();
    }
}

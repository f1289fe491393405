package org.couveuse.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.couveuse.hostile.Shapes.Leaf;

/** What people paste and programs send, by mistake or on purpose. */
public final class Hostile {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 200;

    /** Texts that are texts: they come back as they were typed. */
    public static final Map<String, String> TEXTS = new LinkedHashMap<>();

    /** Texts that nothing can show or keep. */
    public static final Map<String, String> UNSEEN = Map.of(
            "NUL", "a\u0000b", "bell", "a\u0007b", "escape", "\u001B[31m", "half a pair", "a\uD83Db", "C1", "a\u0085b");

    static {
        TEXTS.put("script", "<script>alert(1)</script><img src=x onerror=alert(1)>");
        TEXTS.put("formula", "=HYPERLINK(\"http://exemple.test\",\"x\")+cmd|' /C calc'!A0");
        TEXTS.put("at", "@SUM(1+1)*-2+3");
        TEXTS.put("emoji", "👩🏽‍🚀🇨🇦 é 😀");
        TEXTS.put("marks", "Z̸̢a̴l̵g̶o a\u0301\u0302\u0303\u0304");
        TEXTS.put("right to left", "abc\u202Etxt.exe שלום \u2067x");
        TEXTS.put("places", "{0} {1,number} ${7*7} #{8*8} %s %n %1$s ''{");
        TEXTS.put("quotes", "Robert'); DROP TABLE need;-- \" \\ / \\u0041");
        TEXTS.put("unfolds", "ﷺﷺﷺﷺﷺﷺﷺﷺﷺﷺ ﬁ");
        TEXTS.put("nothing seen", "a\u200B\u2028\uFEFFb");
        TEXTS.put("XML", "]]> <![CDATA[ &amp; &#0; <?xml ?>");
    }

    private Hostile() {}

    /** Values that cannot be those of a component of this type. */
    static List<JsonNode> wrong(Leaf leaf) {
        var wrong = new ArrayList<JsonNode>();
        wrong.add(JSON.objectNode().put("a", 1));
        wrong.add(deep());
        if (leaf.list()) {
            wrong.add(JSON.textNode("texte"));
            wrong.add(JSON.numberNode(1));
            wrong.add(many(JSON.textNode("x"), 10_000));
            return wrong;
        }
        wrong.add(JSON.arrayNode().add("a"));
        if (leaf.type() != boolean.class && leaf.type() != Boolean.class) {
            wrong.add(JSON.booleanNode(true));
        }
        if (Number.class.isAssignableFrom(leaf.type()) || leaf.type() == int.class || leaf.type() == long.class) {
            wrong.add(JSON.textNode("12"));
            wrong.add(JSON.numberNode(new BigDecimal("1e300")));
            wrong.add(JSON.numberNode(Double.NaN));
            wrong.add(JSON.numberNode(Double.NEGATIVE_INFINITY));
            wrong.add(JSON.numberNode(new BigDecimal("0.12345678901234567890")));
            return wrong;
        }
        wrong.add(JSON.numberNode(12));
        if (leaf.type() == LocalDate.class || leaf.type() == Instant.class) {
            var hour = leaf.type() == Instant.class ? "T00:00:00Z" : "";
            for (var day : List.of(
                    "-0001-01-01", "0000-01-01", "+99999-12-31", "2026-02-30", "+999999999-12-31", "demain", "1")) {
                wrong.add(JSON.textNode(day + hour));
            }
        }
        if (leaf.type() != String.class) {
            TEXTS.values().forEach(text -> wrong.add(JSON.textNode(text)));
            wrong.add(JSON.textNode("x".repeat(1_000_000)));
        }
        return wrong;
    }

    static ArrayNode many(JsonNode one, int count) {
        var list = JSON.arrayNode();
        for (var i = 0; i < count; i++) {
            list.add(one);
        }
        return list;
    }

    private static JsonNode deep() {
        ObjectNode node = JSON.objectNode().put("a", "b");
        for (var i = 0; i < DEEP; i++) {
            node = JSON.objectNode().set("a", node);
        }
        return node;
    }
}

package org.couveuse.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An element of a document in XML. The JDK's writer writes it, so that no text and no attribute can go unescaped. */
final class XmlPart {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlPart> children = new ArrayList<>();
    private @Nullable String text;

    XmlPart(String tag) {
        this.tag = tag;
    }

    XmlPart with(String attribute, String value) {
        attributes.put(attribute, PdfPage.clean(value));
        return this;
    }

    /** An attribute that is a length, to a hundredth. */
    XmlPart with(String attribute, double value) {
        return with(attribute, number(value));
    }

    XmlPart text(String words) {
        text = PdfPage.clean(words);
        return this;
    }

    XmlPart add(XmlPart child) {
        children.add(child);
        return this;
    }

    XmlPart add(List<XmlPart> parts) {
        children.addAll(parts);
        return this;
    }

    String tag() {
        return tag;
    }

    /** An attribute; empty when it is not there. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** An attribute that is a length; none is nothing. */
    double length(String name) {
        var value = attribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    String words() {
        return text == null ? "" : text;
    }

    List<XmlPart> children() {
        return List.copyOf(children);
    }

    /** A document of which this is the root, in a namespace. */
    byte[] document(String namespace) {
        var out = new ByteArrayOutputStream();
        try {
            var to = WRITERS.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            to.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(to, namespace);
            to.writeEndDocument();
            to.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory could not be written", e);
        }
        return out.toByteArray();
    }

    private void write(XMLStreamWriter to, @Nullable String namespace) throws XMLStreamException {
        to.writeStartElement(tag);
        if (namespace != null) {
            to.writeDefaultNamespace(namespace);
        }
        for (var attribute : attributes.entrySet()) {
            to.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (text != null) {
            to.writeCharacters(text);
        }
        for (var child : children) {
            child.write(to, null);
        }
        to.writeEndElement();
    }

    static String number(double value) {
        var written = String.format(Locale.ROOT, "%.2f", value);
        return written.endsWith(".00") ? written.substring(0, written.length() - 3) : written;
    }
}

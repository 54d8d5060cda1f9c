package tandem.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of one part tag by tag. It knows no document types and asks for no other file. */
final class XmlEvents implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 4_000;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader reader;
    private final Set<String> names = Collections.newSetFromMap(new IdentityHashMap<>());
    private int depth;

    XmlEvents(ZipPart part) {
        bytes = part.open();
        try {
            PushbackReader letters = new PushbackReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            int first = letters.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                letters.unread(first);
            }
            reader = FACTORY.createXMLStreamReader(letters);
        } catch (XMLStreamException | IOException broken) {
            throw new Unreadable("damaged");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next tag or text; false at the end. */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            check(reader.next());
            return true;
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken instanceof Unreadable known ? known : new Unreadable("damaged");
        }
    }

    boolean starts(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA;
    }

    String text() {
        return reader.getText();
    }

    /** The attribute's value; empty if there is none. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void check(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable("doctype", "");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            remember(reader.getLocalName());
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                remember(reader.getAttributeLocalName(at));
            }
        }
    }

    /** A parser keeps every name that it has seen, once: a workbook has some hundred, a hostile file millions. */
    private void remember(String name) {
        names.add(name);
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw new Unreadable("damaged");
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            bytes.close();
        } catch (XMLStreamException | IOException ignored) {
            throw new Unreadable("damaged");
        }
    }
}

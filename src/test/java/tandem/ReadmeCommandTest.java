package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The README's command runs Tandem with its examples: no test starts it so, and the build itself does not notice. */
class ReadmeCommandTest {

    private static final String PLUGIN = "//plugin[artifactId='spring-boot-maven-plugin']/configuration/profiles/*";

    @Test
    void runsWithTheExamplesAndNothingElse() throws Exception {
        assertThat(Files.readString(Path.of("README.md"))).contains("    mvn spring-boot:run\n");
        assertThat(texts(PLUGIN)).containsExactly("examples");
        assertThat(texts(PLUGIN + "/*")).isEmpty();
    }

    private static List<String> texts(String where) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        XPath path = XPathFactory.newInstance().newXPath();
        NodeList found = (NodeList) path.evaluate(where, pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> found.item(at).getTextContent())
                .toList();
    }
}

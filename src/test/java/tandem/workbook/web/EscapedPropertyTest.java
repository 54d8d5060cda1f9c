package tandem.workbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tandem.plan.WordByWord;
import tandem.plan.WordByWord.Piece;
import tandem.site.web.FormErrors;
import tandem.workbook.web.PreviewPage.ChangeView;
import tandem.workbook.web.PreviewPage.ClashView;
import tandem.workbook.web.PreviewPage.FieldView;
import tandem.workbook.web.PreviewPage.Line;

/** Whatever stands in a file: the preview shows it as words, and has no tag or attribute more than with plain words. */
class EscapedPropertyTest {

    private static final SpringTemplateEngine ENGINE = engine();
    private static final List<String> PLAIN = shape(shown("plain words"));

    @Property
    void textFromAFileIsShownAsText(@ForAll("texts") String text) {
        Document shown = shown(text);

        assertThat(shape(shown)).isEqualTo(PLAIN);
        assertThat(shown.select("td"))
                .isNotEmpty()
                .allMatch(cell -> cell.wholeText().equals(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</td></tr></table></main>",
                "<!-- ",
                "]]>",
                "&lt;b&gt;&amp;",
                "[[${7*7}]]",
                "[(${7*7})]",
                "__${7*7}__::x",
                "${T(java.lang.Runtime)}",
                "{0} {1,choice,0#x}",
                "javascript:alert(1)");
        Arbitrary<String> marks =
                Arbitraries.strings().withChars("<>&\"'/=!-[](){}$#*_:ab ").ofMaxLength(40);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        return Arbitraries.oneOf(hostile, marks, any)
                .map(text -> "x" + text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", ""));
    }

    private static Document shown(String text) {
        Context context = new Context(Locale.UK, Map.of("page", page(text)));
        return Jsoup.parse(ENGINE.process("workbook/preview", Set.of("main"), context));
    }

    /** Every text of the page is this one. */
    private static PreviewPage page(String text) {
        ChangeView change = new ChangeView(
                text,
                List.of(new FieldView(text, marked(text), text)),
                List.of(new ClashView("id", "name", text, marked(text), text, "file")));
        List<Line> lines = List.of(new Line(text, text));
        return new PreviewPage(
                "/action",
                "/back",
                List.of(text),
                text,
                lines,
                List.of(change),
                List.of(change),
                1,
                text,
                text,
                lines,
                List.of(text),
                7,
                true,
                FormErrors.none());
    }

    private static WordByWord marked(String text) {
        List<Piece> pieces = List.of(new Piece(text, true), new Piece("", false));
        return new WordByWord(pieces, pieces);
    }

    private static List<String> shape(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();
        words.setBasenames("classpath:messages/workbook", "classpath:messages/plan", "classpath:messages/site");
        words.setDefaultEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words);
        engine.setLinkBuilder(new AbstractLinkBuilder() {
            @Override
            public String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
                return base;
            }
        });
        return engine;
    }
}

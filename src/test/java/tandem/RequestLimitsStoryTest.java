package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import tandem.access.Actors;
import tandem.access.StoryServer;
import tandem.site.RawRequest;
import tandem.site.RawRequest.Answer;

/** What no page of ours would send is answered with a plain page that says so, under the right status, and never with 500. */
@StoryServer
class RequestLimitsStoryTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MORE_THAN_A_FORM = 300_000;
    private static final String BOUNDARY =
            "--B\r\nContent-Disposition: form-data; name=\"link\"\r\n\r\nabc\r\n--B--\r\n";

    private final Actors actors;

    @Autowired
    RequestLimitsStoryTest(Actors actors) {
        this.actors = actors;
    }

    @TestFactory
    Stream<DynamicTest> refusesAddressesThatCannotBeRead() {
        return Stream.of(
                get("a long address", 414, "/?x=" + "a".repeat(9_000), ""),
                get("a very long address", 414, "/?x=" + "a".repeat(1_000_000), ""),
                get("half a percent sign in the path", 400, "/help/%ZZ", ""),
                get("half a percent sign in the query", 400, "/?x=%Z", ""),
                get("a NUL in the path", 400, "/help/%00", ""),
                get("a NUL in the query", 400, "/sign-in?to=%00", ""),
                get("a bare NUL", 400, "/help/\0", ""),
                get("a way upwards", 400, "/../../etc/passwd", ""),
                get("a hidden slash", 400, "/help/..%2f..%2fetc", ""),
                get("a semicolon", 400, "/help;x=1", ""),
                get("a backslash", 400, "/site\\x", ""),
                get("bare brackets", 400, "/help/<script>", ""),
                get("no UTF-8", 404, "/help/%ff%fe", ""),
                get("nowhere", 404, "/" + "a".repeat(5_000), ""));
    }

    @TestFactory
    Stream<DynamicTest> refusesHeadersThatCannotBeRead() {
        return Stream.of(
                get("a long header", 431, "/", "X-Long: " + "a".repeat(20_000) + "\r\n"),
                get("a very long header", 431, "/", "X-Long: " + "a".repeat(500_000) + "\r\n"),
                get(
                        "many headers",
                        431,
                        "/",
                        IntStream.range(0, 3_000)
                                .mapToObj(i -> "X-" + i + ": a\r\n")
                                .collect(Collectors.joining())),
                get("a kind of answer that is none", 400, "/", "Accept: q/q/q\r\n"),
                get("a kind of answer that we do not have", 406, "/", "Accept: application/pdf\r\n"),
                get("another method", 400, "FOO", "/", ""),
                get("a trace", 400, "TRACE", "/", ""),
                get("a put", 403, "PUT", "/sign-in", ""),
                get("a length below nothing", 400, "POST", "/sign-in", "Content-Length: -5\r\n"),
                get("two lengths", 400, "POST", "/sign-in", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"));
    }

    @TestFactory
    Stream<DynamicTest> refusesBodiesThatCannotBeRead() {
        String many = IntStream.range(0, 6_000).mapToObj(i -> "a=1").collect(Collectors.joining("&"));
        return Stream.of(
                post("a large form", 413, FORM, "link=" + "a".repeat(MORE_THAN_A_FORM)),
                post("many fields", 413, FORM, many),
                post("a long field", 413, FORM, "link=" + "a".repeat(100_001)),
                post("a field that somebody could have pasted", 422, FORM, "link=" + "a".repeat(40_000)),
                post("JSON", 415, "application/json", "{\"link\":1}"),
                post("XML", 415, "application/xml", "<link/>"),
                post("a file", 415, "multipart/form-data; boundary=B", BOUNDARY),
                post("a file without its ends", 415, "multipart/form-data", BOUNDARY),
                post("half a percent sign", 400, FORM, "link=%ZZ%"),
                post("a NUL in a field", 400, FORM, "link=a%00b"),
                post("a NUL in the name of a field", 400, FORM, "%00=b"),
                post("no UTF-8", 422, FORM, "link=%ff%fe\u00ff"),
                post("a list where there is none", 400, FORM, "link[0]=x"),
                post("a list without end", 400, FORM, "link[999999999]=x"),
                post("a name of our insides", 422, FORM, "class.module.classLoader=x"));
    }

    @TestFactory
    Stream<DynamicTest> refusesKindsOfBodyThatAreNone() {
        return Stream.of("qq", FORM + "; charset=nope", "a/b/c", FORM + FORM + ";;=")
                .map(kind -> get(kind, 415, "POST", "/sign-in", "Content-Type: " + kind + "\r\nContent-Length: 0\r\n"));
    }

    @Test
    void refusesALargeBodyWithoutWaitingForIt() {
        try (RawRequest raw = new RawRequest(actors.address())) {
            check(
                    413,
                    raw.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                            + "\r\nContent-Length: 100000000\r\n\r\nlink="));
        }
    }

    @Test
    void refusesALargeBodyThatDoesNotSayHowLargeItIs() {
        String piece = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        try (RawRequest raw = new RawRequest(actors.address())) {
            check(
                    413,
                    raw.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: " + FORM
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n" + piece.repeat(5) + "0\r\n\r\n"));
        }
    }

    /** The second request comes before the server has tidied up after the first: it used to be forgotten. */
    @RepeatedTest(20)
    void answersALongAddressAlsoOnAConnectionThatIsUsedAgain() {
        try (RawRequest raw = new RawRequest(actors.address())) {
            raw.write(get("GET", "/sign-in", ""));
            raw.write(get("GET", "/?x=" + "a".repeat(66_000), ""));

            assertThat(readWhole(raw)).isEqualTo(200);
            check(414, raw.read());
        }
    }

    @Test
    void sendsAFileWholeWhateverPartIsAskedFor() {
        try (RawRequest raw = new RawRequest(actors.address())) {
            raw.write(get("GET", "/site/site.css", "Range: bytes=999999-1,,\r\n"));

            assertThat(readWhole(raw)).isEqualTo(200);
            assertThat(raw.send(get("GET", "/nowhere", "")).status()).isEqualTo(404);
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesAFileWhosePartHasNoName() {
        return Stream.of("form-data", "form-data; filename=\"plan.xlsx\"", "attachment; filename=\"plan.xlsx\"")
                .map(named -> DynamicTest.dynamicTest(named, () -> {
                    try (RawRequest raw = new RawRequest(actors.address())) {
                        check(400, raw.send(upload("Content-Disposition: " + named)));
                    }
                }));
    }

    /** A file for the plan, as a form sends it that carries its token among its parts. */
    private static String upload(String head) {
        String body = "--B\r\n" + head + "\r\n\r\nabc\r\n--B--\r\n";
        String headers = "Cookie: XSRF-TOKEN=9b2f6c1e-0000-4000-8000-5d3a7e1f4c21\r\n"
                + "Content-Type: multipart/form-data; boundary=B\r\nContent-Length: " + body.length() + "\r\n";
        return get("POST", "/areas/E08000033/plan/import", headers) + body;
    }

    private static int readWhole(RawRequest raw) {
        return raw.read().status();
    }

    private DynamicTest get(String name, int status, String address, String headers) {
        return get(name, status, "GET", address, headers);
    }

    private DynamicTest get(String name, int status, String method, String address, String headers) {
        return DynamicTest.dynamicTest(name, () -> {
            try (RawRequest raw = new RawRequest(actors.address())) {
                check(status, raw.send(get(method, address, headers)));
            }
        });
    }

    private static String get(String method, String address, String headers) {
        return method + " " + address + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    /** As a browser would send it, with a good token: only what is in the body is wrong. */
    private DynamicTest post(String name, int status, String kind, String body) {
        return DynamicTest.dynamicTest(name, () -> {
            byte[] answer = actors.visitor()
                    .post()
                    .uri("/sign-in")
                    .accept(MediaType.TEXT_HTML)
                    .header("Content-Type", kind)
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status)
                    .expectHeader()
                    .exists("Content-Security-Policy")
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            assertThat(answer).isNotNull();
            assertThat(Jsoup.parse(new String(
                                    answer == null ? new byte[0] : answer, java.nio.charset.StandardCharsets.UTF_8))
                            .select("h1"))
                    .hasSize(1);
        });
    }

    private static void check(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers())
                .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy")
                .containsEntry("cache-control", "no-store");
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isNotEmpty();
        List<String> insides = Arrays.asList("Exception", "netty", "springframework");
        insides.forEach(word -> assertThat(answer.body()).doesNotContain(word));
    }
}

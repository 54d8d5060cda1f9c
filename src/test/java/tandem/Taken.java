package tandem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import tandem.access.Actors;
import tandem.access.Viewer;

/**
 * Everything that somebody can take away: every address that can be reached by links, as page, JSON or file, with its
 * status, headers and every byte. Only what is random by design is made equal: tokens and keys of forms.
 */
final class Taken {

    private static final int MOST = 2000;

    /** The same figures on other axes: one of them is enough. */
    private static final Pattern OTHER_VIEWS = Pattern.compile("[?&]x=(?!money&y=time)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> answers = new TreeMap<>();
    private final String server;
    private final String session;

    private Taken(Actors actors, Viewer viewer) {
        server = actors.address();
        session = actors.session(viewer).text();
    }

    /** Follows all links from these addresses; those that end in .json are asked for as JSON. */
    static Map<String, String> by(Viewer viewer, Actors actors, List<String> from) {
        Taken taken = new Taken(actors, viewer);
        taken.follow(from);
        return taken.answers;
    }

    private void follow(List<String> from) {
        Deque<String> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty() && answers.size() < MOST) {
            String address = waiting.removeFirst();
            if (!answers.containsKey(address)) {
                String answer = answer(address);
                answers.put(address, answer);
                new TreeSet<>(Jsoup.parse(answer, server + address)
                                .select("a[href]")
                                .eachAttr("abs:href"))
                        .stream()
                                .filter(link -> link.startsWith(server))
                                .map(link -> link.substring(server.length()).replaceAll("#.*", ""))
                                .filter(link -> !OTHER_VIEWS.matcher(link).find())
                                .forEach(waiting::add);
            }
        }
    }

    private String answer(String address) {
        boolean json = address.endsWith(".json");
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + address.replace(".json", "")))
                .header("Cookie", "tandem=" + session + "; XSRF-TOKEN=9b2f6c1e-0000-4000-8000-5d3a7e1f4c21")
                .header("Accept", json ? "application/json" : "text/html,*/*")
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String headers = response.headers().map().entrySet().stream()
                    .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                    .map(header -> header.getKey() + ": " + header.getValue())
                    .sorted()
                    .collect(Collectors.joining("\n"));
            return response.statusCode() + "\n" + equalised(headers) + "\n"
                    + equalised(new String(response.body(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tokens and keys of forms keep their length. */
    private String equalised(String text) {
        return text.replaceAll("(name=\"_csrf\" value=\")[A-Za-z0-9_=-]+", "$1token")
                .replaceAll("(name=\"key\" value=\")[A-Za-z0-9_-]{36,43}\"", "$1key\"");
    }
}

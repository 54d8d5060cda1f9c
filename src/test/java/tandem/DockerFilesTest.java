package tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What can be said about the container files without a registry to take images from: they can be read, and what they name
 * is there. No container is built or started here.
 */
class DockerFilesTest {

    private static final Path FOLDER = Path.of("docker");
    /** Settings that Spring Boot has, or Tandem reads without a default of its own; the README names each. */
    private static final Set<String> SETTINGS = Set.of(
            "SERVER_ADDRESS",
            "SERVER_PORT",
            "SERVER_FORWARD_HEADERS_STRATEGY",
            "SPRING_CONFIG_IMPORT",
            "TANDEM_ADDRESS",
            "TANDEM_DATA",
            "JAVA_TOOL_OPTIONS");
    /** What the tool in the packaged jar extracts: the default layers of Spring Boot, the rarest to change first. */
    private static final List<String> LAYERS =
            List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");

    private final String dockerfile = text("Dockerfile");

    @Test
    void copiesEveryLayerOfTheJarAndTheRarestToChangeFirst() {
        assertThat(found("COPY --from=layers /layers/extracted/([a-z-]+)/ ./")).isEqualTo(LAYERS);
        assertThat(dockerfile).contains("COPY target/tandem-" + version() + ".jar tandem.jar");
        assertThat(text("../.dockerignore")).contains("!target/tandem-" + version() + ".jar", "!docker/healthy");
    }

    @Test
    void runsAsNobodyInParticularOnThePortThatItTells() {
        String port = found("SERVER_PORT=([0-9]+)").get(0);

        assertThat(found("\nUSER ([a-z]+)\n")).containsExactly("tandem");
        assertThat(dockerfile.indexOf("\nUSER ")).isLessThan(dockerfile.indexOf("\nENTRYPOINT "));
        assertThat(found("\nEXPOSE ([0-9]+)")).containsExactly(port);
        assertThat(found("TANDEM_DATA=([a-z/]+)")).isEqualTo(found("\nVOLUME ([a-z/]+)"));
        assertThat(dockerfile).contains("HEALTHCHECK").contains("/tandem/healthy");
        assertThat(text("healthy")).contains("/actuator/health");
        assertThat(Files.isExecutable(FOLDER.resolve("healthy"))).isTrue();
    }

    @Test
    void setsOnlyWhatIsASetting() {
        Set<String> set = new TreeSet<>(found("(?m)^(?:ENV|   ) *([A-Z_]+)="));
        for (String file : List.of("single.yaml", "replica-set.yaml")) {
            services(file).forEach((name, service) -> {
                if (name.startsWith("tandem")) {
                    set.addAll(map(service, "environment").keySet());
                }
            });
        }

        assertThat(set).isNotEmpty().isSubsetOf(SETTINGS);
        assertThat(text("../README.md")).contains("SERVER_ADDRESS", "TANDEM_DATA", "TANDEM_ADDRESS");
        assertThat(defaults().stringPropertyNames()).contains("server.address", "server.port", "tandem.data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single.yaml", "replica-set.yaml"})
    void namesOnlySecretsVolumesNetworksAndServicesThatAreThere(String file) {
        Map<String, Object> compose = compose(file);
        String made = text("make-secrets");

        map(compose, "secrets").forEach((name, where) -> {
            assertThat(where).isEqualTo(Map.of("file", "./secrets/" + name));
            assertThat(made).contains(" " + name);
        });
        services(file).forEach((name, service) -> {
            assertThat(map(compose, "secrets").keySet()).containsAll(list(service, "secrets"));
            assertThat(map(compose, "networks").keySet()).containsAll(list(service, "networks"));
            assertThat(services(file).keySet())
                    .containsAll(map(service, "depends_on").keySet());
            list(service, "volumes").forEach(volume -> {
                String source = volume.split(":", -1)[0];
                assertThat(
                                source.startsWith("./")
                                        ? Files.exists(FOLDER.resolve(source))
                                        : map(compose, "volumes").containsKey(source))
                        .as(volume)
                        .isTrue();
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"single.yaml", "replica-set.yaml"})
    void letsTheProxyAloneBeReachedAndKnowsEveryInstance(String file) {
        Map<String, Map<String, Object>> services = services(file);
        String port = found("\nEXPOSE ([0-9]+)").get(0);

        assertThat(services.entrySet().stream()
                        .filter(service -> service.getValue().containsKey("ports"))
                        .map(Map.Entry::getKey))
                .containsExactly("proxy");
        assertThat(map(services.getOrDefault("proxy", Map.of()), "environment").get("TANDEM_INSTANCES"))
                .isEqualTo(services.keySet().stream()
                        .filter(name -> name.startsWith("tandem"))
                        .map(name -> name + ":" + port)
                        .collect(Collectors.joining(" ")));
        assertThat(text("Caddyfile"))
                .contains("{$TANDEM_HOST}", "{$TANDEM_INSTANCES}", "/run/secrets/tls-certificate", "/actuator/health");
    }

    @Test
    void givesOneSetThreeMembersAndTandemTheirAddress() {
        Set<String> members = services("replica-set.yaml").keySet().stream()
                .filter(name -> name.startsWith("mongo"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(members).containsExactly("mongo1", "mongo2", "mongo3");
        assertThat(members).allSatisfy(member -> assertThat(text("set-up")).contains("\"" + member + ":27017\""));
        assertThat(text("make-secrets")).contains("@mongo1,mongo2,mongo3/tandem?replicaSet=tandem");
        assertThat(text("replica-set.yaml")).contains("--replSet tandem");
        assertThat(text("set-up")).contains("_id: \"tandem\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "make-secrets", "set-up"})
    void canBeReadByTheShell(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-n", FOLDER.resolve(script).toString())
                .redirectErrorStream(true)
                .start();

        assertThat(shell.inputReader().lines()).isEmpty();
        assertThat(shell.waitFor()).isZero();
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(dockerfile)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static String version() {
        return Pattern.compile("<artifactId>tandem</artifactId>\\s*<version>([^<]+)<")
                .matcher(text("../pom.xml"))
                .results()
                .map((MatchResult result) -> result.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Properties defaults() {
        Properties defaults = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            defaults.load(reader);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
        return defaults;
    }

    private static Map<String, Object> compose(String file) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(text(file));
        return strings(read);
    }

    /** The services, each with what it merges in by {@code <<}. */
    private static Map<String, Map<String, Object>> services(String file) {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(compose(file), "services").forEach((name, service) -> {
            Map<String, Object> all = new LinkedHashMap<>(map(strings(service), "<<"));
            all.putAll(strings(service));
            services.put(name, all);
        });
        return services;
    }

    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return from.get(key) == null ? Map.of() : strings(from.get(key));
    }

    private static List<String> list(Map<String, Object> from, String key) {
        return from.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> strings(Object map) {
        Map<String, Object> all = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, value) -> all.put(String.valueOf(key), value));
        return all;
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}

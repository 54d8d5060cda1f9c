package tandem.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Side;

/** How secrets, addresses, ids, roles and lines of the log are written; hashes as other programs make them. */
class WrittenFormsTest {

    private static final Secret SECRET = new Secret("A".repeat(43));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

    @Test
    void hashesASecretAsOtherProgramsDo() {
        assertThat(SECRET.hash()).isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
        assertThat(SECRET.keyFor("verifier"))
                .isEqualTo("18afeb5e2c0bcc8a5f6673749a9e441521ec1735cdf009e8c55a5fd21399372a");
        assertThat(SECRET.secretFor("verifier"))
                .isEqualTo(SECRET.secretFor("verifier"))
                .isNotEqualTo(SECRET.secretFor("other"));
        assertThat(SECRET).hasToString("a secret");
    }

    @Test
    void makesEverySecretAnew() {
        assertThat(Secret.random()).isNotEqualTo(Secret.random());
        assertThat(Secret.isValid("A".repeat(42))).isFalse();
        assertThat(Secret.isValid(Secret.random().text())).isTrue();
        assertThatThrownBy(() -> new Secret("short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PersonId.random()).isNotEqualTo(PersonId.random());
        assertThat(new PersonId("p-carol")).hasToString("p-carol");
        assertThatThrownBy(() -> new PersonId("P carol")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsEmailAddresses() {
        assertThat(EmailAddress.read(" Carol@Council.example ")).contains(new EmailAddress("carol@council.example"));
        assertThat(EmailAddress.read("carol")).isEmpty();
        String longest = "c@" + "x".repeat(EmailAddress.LONGEST - 4) + ".y";
        assertThat(EmailAddress.read(longest)).isPresent();
        assertThat(EmailAddress.read("c" + longest)).isEmpty();
    }

    @Test
    void knowsWhatRolesAreOfWhichSide() {
        for (Side side : Side.values()) {
            assertThat(Role.leadOf(side).side()).contains(side);
            assertThat(Role.participantOf(side).side()).contains(side);
            assertThat(Role.leadOf(side).leads()).isTrue();
            assertThat(Role.participantOf(side).participates()).isTrue();
            assertThat(new Viewer("p-x", "", Role.leadOf(side), Optional.empty()).leadingSide())
                    .isEqualTo(side);
        }
        assertThat(Arrays.stream(Role.values()).filter(Role::leads)).hasSize(2);
        assertThat(Arrays.stream(Role.values()).filter(Role::participates)).hasSize(2);
        assertThat(Role.ofKey("vcs-lead")).isEqualTo(Role.VCS_LEAD);
        assertThatThrownBy(() -> Role.ofKey("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhatAViewerIs() {
        assertThat(Viewer.visitor().isVisitor()).isTrue();
        assertThat(Cast.vcsLead().isVisitor()).isFalse();
        assertThat(Cast.vcsLead().side()).contains(Side.VCS);
        assertThat(Cast.vcsLead().leads(Side.VCS)).isTrue();
        assertThat(Cast.vcsLead().leads(Side.COUNCIL)).isFalse();
        assertThatThrownBy(() -> Cast.administrator().leadingSide()).isInstanceOf(Forbidden.class);
    }

    @Test
    void sealsALineOfTheLog() {
        LogEntry entry = LogHead.before(Cast.CALDERDALE).next(NOW, Cast.councilLead(), "round.opened", "r1");

        assertThat(entry.when()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123Z"));
        assertThat(entry.hash()).isEqualTo("31fa5460a3c16cab8ed8d5c7deff24b552ffc2e3a871033cf2743f87df01c95c");
        assertThat(LogHead.at(entry).seal()).isEqualTo("1-" + entry.hash().substring(0, 12));
        assertThatThrownBy(
                        () -> new LogEntry(Cast.CALDERDALE, 0, NOW, "p-x", Role.PEER, "a.b", "c", LogEntry.BEGINNING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new LogFault(LogFault.Kind.ANOTHER_END, 7).inWords()).contains("7");
    }

    @Test
    void writesOnceWhatTheSameRoleDidBefore() {
        Remembered stores = new Remembered();
        for (Viewer who : List.of(Cast.councilLead(), Cast.councilLead(), Cast.vcsLead())) {
            for (String what : List.of("round.agreed", "round.closed")) {
                for (String object : List.of("r1", "r2")) {
                    stores.log().appendOnce(who, Cast.CALDERDALE, what, object).block();
                }
            }
        }
        assertThat(stores.entries).hasSize(8);
    }

    @Test
    void checksEveryAreasLogAndReadsAgainWhatWasReadApart() {
        LogEntry entry = LogHead.before(Cast.DERBY).next(NOW, Cast.vcsLead(), "round.opened", "r1");
        int[] readings = new int[1];
        int[] settled = new int[1];
        LogChecks checks = new LogChecks(new Logs() {
            @Override
            public Flux<AreaCode> areas() {
                return Flux.just(Cast.CALDERDALE, Cast.DERBY);
            }

            @Override
            public Mono<LogChain> chain(AreaCode area) {
                boolean apart = area.equals(Cast.CALDERDALE) || readings[0]++ == 0;
                return Mono.just(new LogChain(LogHead.at(entry), apart ? List.of() : List.of(entry)));
            }

            @Override
            public Mono<Void> settle(AreaCode area) {
                return Mono.fromRunnable(() -> settled[0]++);
            }
        });

        List<LogChecks.Checked> all =
                checks.atTheStart().collectList().blockOptional().orElseThrow();

        assertThat(settled[0]).isEqualTo(2);
        assertThat(all).extracting(each -> each.fault().isPresent()).containsExactly(false, true);
        assertThat(all).extracting(LogChecks.Checked::entries).containsExactly(1L, 0L);
        assertThat(all.get(0).head()).isEqualTo(LogHead.at(entry));
    }
}

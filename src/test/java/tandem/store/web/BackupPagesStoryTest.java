package tandem.store.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tandem.access.Actors;
import tandem.access.Cast;
import tandem.access.Log;
import tandem.access.LogEntry;
import tandem.access.StoryServer;
import tandem.store.BackupFile;
import tandem.store.BackupOnDemand;

@StoryServer
class BackupPagesStoryTest {

    private final Actors actors;
    private final Log log;
    private final BackupOnDemand backups;

    @Autowired
    BackupPagesStoryTest(Actors actors, Log log, BackupOnDemand backups) {
        this.actors = actors;
        this.log = log;
        this.backups = backups;
    }

    @Test
    void writesABackupOnTheServerThatNobodyElseCanReadAndTellsBothLeads() throws IOException {
        log.append(Cast.councilLead(), Cast.CALDERDALE, "round.opened", "r1").block();
        int before = files().size();

        ask(actors.as(Cast.administrator()))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/admin/backup");

        assertThat(files()).hasSize(before + 1);
        Path file = Path.of(backups.folder(), files().get(0).name());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(page(actors.as(Cast.administrator()), "/admin/backup"))
                .contains(files().get(0).name(), backups.folder());
        assertThat(log.list(Cast.CALDERDALE).map(LogEntry::what).blockFirst()).isEqualTo("store.backup-asked");
        assertThat(page(actors.as(Cast.vcsLead()), "/areas/E08000033/log"))
                .contains("Asked for a backup of everything");
    }

    @Test
    void letsNobodyElseAskAndHandsNoFileOut() {
        ask(actors.as(Cast.councilLead())).expectStatus().isForbidden();
        ask(actors.stranger()).expectStatus().isForbidden();

        assertThat(page(actors.as(Cast.administrator()), "/admin/backup"))
                .doesNotContain(
                        "href=\"/admin/backup", "The last backup could not be written", "is being written. Open");
    }

    private List<BackupFile> files() {
        return backups.list().blockOptional().orElseThrow();
    }

    private static WebTestClient.ResponseSpec ask(WebTestClient client) {
        return client.post().uri("/admin/backup").exchange();
    }

    private static String page(WebTestClient client, String address) {
        return String.valueOf(client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}

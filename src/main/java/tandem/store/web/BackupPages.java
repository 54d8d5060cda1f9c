package tandem.store.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tandem.access.Log;
import tandem.access.Logs;
import tandem.access.Role;
import tandem.access.Viewer;
import tandem.access.web.OpenTo;
import tandem.site.web.SeeOther;
import tandem.store.BackupOnDemand;

/** Has a backup written on the server. Both leads of every area can read in their log that it was asked for. */
@Controller
class BackupPages {

    private static final String ADDRESS = "/admin/backup";

    private final BackupOnDemand backups;
    private final Logs logs;
    private final Log log;

    BackupPages(BackupOnDemand backups, Logs logs, Log log) {
        this.backups = backups;
        this.logs = logs;
        this.log = log;
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping(ADDRESS)
    Mono<Rendering> show() {
        return backups.list()
                .map(files -> Rendering.view("store/backup")
                        .modelAttribute("page", BackupPage.of(backups.folder(), backups.state(), files))
                        .build());
    }

    @OpenTo(Role.ADMINISTRATOR)
    @PostMapping(ADDRESS)
    Mono<Rendering> write(Viewer viewer) {
        return logs.areas()
                .concatMap(area -> log.append(viewer, area, "store.backup-asked", "all"))
                .then(Mono.defer(backups::begin))
                .thenReturn(SeeOther.at(ADDRESS));
    }
}

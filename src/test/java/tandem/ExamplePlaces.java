package tandem;

import static tandem.round.RoundBuilder.aRound;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;
import reactor.core.publisher.Mono;
import tandem.access.Doorkeeper;
import tandem.access.Leaderships;
import tandem.access.PersonId;
import tandem.access.Role;
import tandem.access.Secret;
import tandem.access.SignInLink;
import tandem.access.SignInLinks;
import tandem.access.Viewer;
import tandem.examples.Examples;
import tandem.results.SeeingAlone;
import tandem.round.Answering;
import tandem.round.Mode;
import tandem.round.Participation;
import tandem.round.Participations;
import tandem.round.Round;
import tandem.round.Rounds;
import tandem.workbook.Exported;
import tandem.workbook.PlanExport;
import tandem.workbook.Upload;
import tandem.workbook.Uploads;

/** Plants the examples and fills the angle brackets of {@link PageAddresses}: names of rounds, and links of every kind. */
@TestComponent
final class ExamplePlaces {

    private static final AreaCode DERBY = new AreaCode("E06000015");
    private static final AreaCode MALVERN_HILLS = new AreaCode("E07000235");
    private static final AreaCode CALDERDALE = new AreaCode("E08000033");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Examples examples;
    private final Rounds rounds;
    private final Participations participations;
    private final Answering answering;
    private final Doorkeeper doorkeeper;
    private final Leaderships leaderships;
    private final SeeingAlone alone;
    private final SignInLinks mailed;
    private final PlanExport export;
    private final Uploads uploads;
    private final Map<String, String> places = new HashMap<>();

    ExamplePlaces(
            Examples examples,
            Rounds rounds,
            Participations participations,
            Answering answering,
            Doorkeeper doorkeeper,
            Leaderships leaderships,
            SeeingAlone alone,
            SignInLinks mailed,
            PlanExport export,
            Uploads uploads) {
        this.examples = examples;
        this.rounds = rounds;
        this.participations = participations;
        this.answering = answering;
        this.doorkeeper = doorkeeper;
        this.leaderships = leaderships;
        this.alone = alone;
        this.mailed = mailed;
        this.export = export;
        this.uploads = uploads;
    }

    void find() {
        if (!places.isEmpty()) {
            return;
        }
        examples.planted().block(LONGEST);
        Round open = now(rounds.list(DERBY).filter(Round::isOpen).next());
        Round agreed = now(rounds.list(MALVERN_HILLS)
                .filter(round -> round.terms().mode().recordsAgreement())
                .next());
        Round preparing = now(rounds.add(
                aRound().in(MALVERN_HILLS).named("2027-1").mode(Mode.BOTH).preparing()));
        places.put("<open>", open.id().name());
        places.put("<revealed>", now(rounds.list(CALDERDALE).next()).id().name());
        places.put("<together>", agreed.id().path() + "/together");
        places.put("<preparing>", preparing.id().name());
        findLinks(open);
        places.put("<alone>", alone().id().name());
        places.put("<upload>", "upload-of-an-example");
        for (Side side : Side.values()) {
            cameBack(side);
        }
    }

    /** The address without angle brackets. */
    String fill(String address) {
        String filled = address;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    /** Somebody whom a side's lead has invited to answer in Derby. */
    String participation(Side side) {
        return now(rounds.list(DERBY)
                        .filter(Round::isOpen)
                        .next()
                        .flatMapMany(round -> participations.list(round.id()))
                        .filter(each -> each.affiliation().side() == side)
                        .next())
                .id()
                .name();
    }

    void put(String place, String value) {
        places.put(place, value);
    }

    /** A link that makes whoever opens it the administrator. */
    String administratorsLink() {
        return "/claim/" + claim("example-administrator").text();
    }

    /** An invitation to answer for an organisation of Derby; each call gives that of another person. */
    String invitation() {
        return "/invitations/"
                + invitation(now(rounds.list(DERBY).filter(Round::isOpen).next()), Side.VCS)
                        .text();
    }

    /** How many people of Derby have submitted their answers to the open round. */
    long submitted() {
        return now(rounds.list(DERBY)
                .filter(Round::isOpen)
                .next()
                .flatMapMany(round -> participations.list(round.id()))
                .filter(each -> each.state() == Participation.State.SUBMITTED)
                .count());
    }

    /** An old round of Derby that was never revealed, of which both sides see their own results. */
    private Round alone() {
        Round closed = now(rounds.add(aRound().in(DERBY).named("2020-1").open().close(Instant.EPOCH)));
        now(rounds.pin(closed).thenReturn(closed));
        for (Side side : Side.values()) {
            String lead =
                    now(leaderships.get(DERBY)).lead(side).orElseThrow().id().value();
            now(alone.see(new Viewer(lead, "", Role.leadOf(side), Optional.of(DERBY)), closed.id()));
        }
        return closed;
    }

    /** A workbook of Calderdale's plan that a lead has sent back, with a change, a new row and a mistake. */
    private void cameBack(Side side) {
        PersonId lead =
                now(leaderships.get(CALDERDALE)).lead(side).orElseThrow().id();
        Viewer viewer = new Viewer(lead.value(), "", Role.leadOf(side), Optional.of(CALDERDALE));
        Upload upload = new Upload(
                places.getOrDefault("<upload>", ""),
                CALDERDALE,
                lead,
                Instant.now().plus(Duration.ofHours(1)),
                new ByteArrayResource(Exported.changed(
                        now(export.export(CALDERDALE, viewer, "http://localhost")
                                .map(PlanExport.File::content)),
                        ExamplePlaces::edit)));
        now(uploads.put(upload).thenReturn(upload));
    }

    private static void edit(XSSFWorkbook book) {
        XSSFSheet actions = book.getSheet("Actions");
        actions.getRow(3).getCell(1).setCellValue("Meet every week, and write down what was said");
        actions.getRow(3).getCell(9).setCellValue("soon");
        actions.getRow(4).getCell(14).setCellValue("A room on Tuesdays");
        XSSFRow added = actions.createRow(actions.getLastRowNum() + 1);
        added.createCell(1).setCellValue("Open the hall on Sundays");
        added.createCell(10).setCellValue("It goes on");
    }

    private void findLinks(Round open) {
        Secret claimed = claim("example-guest");
        places.put("<claim>", claim("example-other-guest").text());
        places.put("<claimed>", claimed.text());
        places.put("<mailed>", mailed(Instant.now().plus(Duration.ofHours(1))).text());
        places.put("<mailed-over>", mailed(Instant.now()).text());
        places.put("<return>", now(doorkeeper.claim(claimed.text())).text());
        places.put("<invitation>", invitation(open, Side.COUNCIL).text());
        places.put(
                "<ticket>",
                now(answering.claim(invitation(open, Side.COUNCIL).text(), Secret.random()))
                        .text());
    }

    private Secret mailed(Instant until) {
        Secret secret = Secret.random();
        now(mailed.add(new SignInLink(secret.hash(), List.of(), until, false), Instant.now())
                .thenReturn(secret));
        return secret;
    }

    private Secret claim(String person) {
        return now(doorkeeper.invite(new PersonId(person), "Robin Guest", Role.ADMINISTRATOR, Optional.empty()));
    }

    private Secret invitation(Round open, Side side) {
        Secret secret = Secret.random();
        Participation waiting = now(participations
                .list(open.id())
                .filter(each -> each.affiliation().side() == side && each.state() == Participation.State.INVITED)
                .sort(Comparator.comparing(each -> each.id().toString()))
                .takeLast(places.containsKey("<invitation>") ? 2 : 1)
                .next());
        now(participations.save(waiting.reinvite(secret)));
        return secret;
    }

    private static <T> T now(Mono<T> later) {
        return later.blockOptional(LONGEST).orElseThrow();
    }
}

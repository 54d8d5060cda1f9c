package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tandem.report.Reports;
import tandem.yaml.BrokenFile;

/** Each mistake in a file of {@code reports/} is named with its file, its line and what is allowed. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenReportsTest {

    /** Stands before the place that a message must name. */
    private static final String HERE = "§";

    private static final String USUAL = text(Path.of("reports/plan.yaml"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> aBrokenReportIsNamed() {
        return Stream.of(
                usual("  - id: gaps", "  - id: §gap", "\"gap\" is not a sheet of this workbook, allowed are cover,"),
                usual("  - id: gaps", "  - id: §axes", "the sheet \"axes\" stands here twice"),
                usual("  - id: cover", "  - id: §contents", "sheet 1 must be \"cover\", but was \"contents\""),
                usual(
                        USUAL.substring(USUAL.indexOf("  - id: lists")),
                        "",
                        "plan.yaml, line 2: the sheet \"lists\" is missing"),
                usual("      vcs-lead: VCS lead\n", "", "sheet \"actions\", columns: \"vcs-lead\" is missing"),
                usual(
                        "      vcs-lead: V",
                        "      §vcs-leader: V",
                        "\"vcs-leader\" is not a key here, allowed are reference"),
                usual("      partners: Other partners", "      §partners:", "\"partners\" is blank, text is needed"),
                usual(
                        "      scale: Scale\n      number: Number",
                        "      number: Number\n      scale: Scale",
                        "the columns stand in another order, needed is scale, number, name"),
                usual(
                        "      vcs-lead: VCS lead",
                        "      §vcs-lead: council  LEAD",
                        "this heading, \"council  LEAD\", is used twice, first in line "),
                usual("tab: Perception gaps", "§tab: actions", "this tab, \"actions\", is used twice, first in line "),
                usual("title: Notes", "§title: Contents", "this title, \"Contents\", is used twice, first in line "),
                usual(
                        "tab: Perception gaps",
                        "§tab: Where the two sides differ most of all",
                        "this text has 38 characters, at most 31 are allowed"),
                usual(
                        "tab: Axes map",
                        "§tab: Axes/map",
                        "a tab must not have any of [ ] : * ? / \\ in it, but was \"Axes/map\""),
                usual("tab: Axes map", "§tab: Axes'", "a tab must not begin or end with an apostrophe"),
                usual("tab: Axes map", "§tab: History", "a tab must not be called History"),
                usual(
                        "version: Version {version}",
                        "§version: The newest version",
                        "the blank {version} is missing in this text"),
                usual(
                        "version: Version {version}",
                        "§version: Version {number}",
                        "{number} is not a blank that can be filled here, allowed are {area}, {council}, {version}"),
                usual(
                        "      due: Due date",
                        "      §due: Due in {area}",
                        "{area} is not a blank that can be filled here, none can"),
                usual(
                        "title: Joint action plan for {area}",
                        "§title: Joint action plan",
                        "the blank {area} is missing in this text"),
                usual("      due: Due date", "      §due: =1+1", "a text must not begin with = + - or @"),
                usual("      due: Due date", "      §due: \"Due\\tdate\"", "this text must be one line, without tabs"),
                usual(
                        "      due: Due date",
                        "      §due: \"Due\\u200b date\"",
                        "there is a mark in this text that nobody sees"),
                usual(
                        "chart: How far each key element is in place\n    chart-description: Bar chart of the key elements, on",
                        "chart: How far\n    chart-description: Bars\n    # ",
                        "this says in words what the chart shows, in at least 30 characters, but has 4"),
                usual("    tab: Axes map\n", "    tab: Axes map\n    §colour: red\n", "\"colour\" is not a key here"));
    }

    @TestFactory
    Stream<DynamicTest> aBrokenFileOfAnAreaIsNamed() {
        return Stream.of(
                area("§plans: {}", "\"plans\" is not a key here, allowed are plan, results"),
                area(
                        "plan:\n  leave-out: [§gap]",
                        "\"gap\" is not a sheet of this workbook, allowed are relationships, axes, spatial, gaps,"),
                area(
                        "plan:\n  leave-out:\n    - gaps\n    - §cover",
                        "\"cover\" cannot be left out: it says what the workbook is, and when it was made. Allowed are"),
                area("plan: {leave-out: [§contents]}", "\"contents\" cannot be left out: it leads people"),
                area("plan: {leave-out: [§actions]}", "\"actions\" cannot be left out: people work in it"),
                area("plan: {leave-out: [§notes]}", "\"notes\" cannot be left out: it says how figures are made"),
                area("plan: {leave-out: [§lists]}", "\"lists\" cannot be left out: the drop-down lists"),
                area("plan:\n  §leave-out: gaps", "\"leave-out\" must be a list, but was \"gaps\""),
                area(
                        "plan:\n  leave-out: [gaps]\n  sheets:\n    §gaps: {tab: Gaps}",
                        "the sheet \"gaps\" is left out and changed, only one of them is possible"),
                area(
                        "plan:\n  sheets:\n    notes:\n      lines:\n        §sources: Ours",
                        "\"sources\" is not a line here, allowed are place, element,"),
                area(
                        "plan:\n  sheets:\n    gaps:\n      §tab: Notes",
                        "areas/E08000033.yaml, line 4, plan, sheets, gaps: this tab, \"Notes\", is used twice,"
                                + " first in plan.yaml, line "),
                area(
                        "plan:\n  sheets:\n    actions:\n      columns:\n        §council-lead: VCS lead\n        vcs-lead: Sector lead",
                        "\"VCS lead\" is the usual heading of the column \"vcs-lead\", so that workbooks that come back"
                                + " could not be told apart. Choose another"));
    }

    @TestFactory
    Stream<DynamicTest> aBrokenReportOfResultsIsNamed() {
        String results = text(Path.of("reports/results.yaml"));
        return Stream.of(
                broken(
                        "results.yaml",
                        results.replace("  - id: gaps\n    like: plan", "  - id: gaps\n    §like: plans"),
                        "there is no sheet \"gaps\" in \"plans\", allowed is plan"),
                broken(
                        "results.yaml",
                        results.replace("    like: plan\n  - id: axes", "    like: plan\n    §tab: Ours\n  - id: axes"),
                        "\"tab\" is not a key here, allowed are id, like"),
                broken(
                        "results.yaml",
                        results.replace("title: \"Results in {area}: {round}\"", "§title: Results in {area}"),
                        "the blank {round} is missing in this text"));
    }

    @Test
    void refusesFilesThatWouldBeLeftOut() {
        refuses("plans.yaml", USUAL, "plans.yaml: there is no such report, allowed are plan.yaml, results.yaml");
        refuses("plan.yml", USUAL, "plan.yml: the name of a report's file must end in .yaml, not .yml");
        refuses("areas/calderdale.yaml", "plan: {}", "areas/calderdale.yaml: the file's name must be the code of an");
        refuses("areas/E08000033.yml", "plan: {}", "E08000033.yml: the name of a report's file must end in .yaml");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(
                        () -> new Reports(folder.resolve("nowhere").toString(), List.of(Shapes.PLAN, Shapes.RESULTS)))
                .isInstanceOf(BrokenFile.class)
                .hasMessageStartingWith("The folder of reports cannot be read: ");
    }

    @Test
    void stopsTheStartInWordsOnly(CapturedOutput console) {
        save("areas/E08000033.yaml", "plan:\n  leave-out: [cover]\n");

        SpringApplication tandem = new SpringApplication(Shapes.class, Reports.class);
        assertThatThrownBy(() -> tandem.run("--spring.main.web-application-type=none", "--tandem.reports=" + folder))
                .isInstanceOf(RuntimeException.class);

        assertThat(console)
                .contains("areas/E08000033.yaml, line 2, plan: \"cover\" cannot be left out")
                .contains("reports/README.md explains")
                .doesNotContain("\tat ");
    }

    private DynamicTest usual(String words, String instead, String message) {
        assertThat(USUAL).contains(words);
        return broken(
                "plan.yaml", USUAL.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(instead)), message);
    }

    private DynamicTest area(String text, String message) {
        return broken("areas/E08000033.yaml", text, message);
    }

    private DynamicTest broken(String file, String marked, String message) {
        return DynamicTest.dynamicTest(message, () -> {
            int here = marked.indexOf(HERE);
            String line = here < 0
                    ? ""
                    : ", line " + marked.substring(0, here + 1).lines().count();
            assertThatThrownBy(() -> read(file, marked.replace(HERE, "")))
                    .isInstanceOf(BrokenFile.class)
                    .hasMessageContaining(file)
                    .hasMessageContaining(message)
                    .hasMessageMatching("(?s).*" + Pattern.quote(line) + "\\b.*");
        });
    }

    private void refuses(String file, String text, String message) {
        assertThatThrownBy(() -> read(file, text))
                .isInstanceOf(BrokenFile.class)
                .hasMessageStartingWith(message);
    }

    private void read(String file, String text) {
        save(file, text);
        try {
            new Reports(folder.toString(), List.of(Shapes.PLAN, Shapes.RESULTS));
        } finally {
            delete(file);
        }
    }

    private void save(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

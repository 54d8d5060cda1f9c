package tandem.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstStartTest {

    @Test
    void printsTheLinkOfThisMachineWhereNobodySaidHowPeopleReachIt() {
        assertThat(FirstStart.block("", "0.0.0.0", 8080, "/claim/x"))
                .contains(" http://127.0.0.1:8080/claim/x\n", "put it in place");
        assertThat(FirstStart.block("", "10.0.0.7", 8080, "/claim/x")).contains(" http://10.0.0.7:8080/claim/x\n");
    }

    @Test
    void printsTheLinkAsPeopleReachItWhereThatWasSaid() {
        assertThat(FirstStart.block("https://tandem.example/", "0.0.0.0", 8080, "/claim/x"))
                .contains(" https://tandem.example/claim/x\n")
                .doesNotContain("127.0.0.1", "put it in place");
    }
}

package tandem.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GovukStylesTest {

    @Test
    void leavesOutTypefacePicturesHeaderAndFooter() {
        String css = "@font-face{font-family:GDS Transport;src:url(/a.woff)}"
                + ".govuk-footer__copyright-logo:before{background-image:url(/crest.svg)}"
                + ".govuk-body,.govuk-footer{margin:0}"
                + "@media print{.govuk-header{color:red}.govuk-list{color:#fd0}}"
                + "@media screen{.govuk-header{color:red}}"
                + "/*# sourceMappingURL=x.map */";
        assertThat(GovukStyles.ours(css)).isEqualTo(".govuk-body{margin:0}@media print{.govuk-list{color:#ffd23f}}");
    }

    @Test
    void setsTextInArial() {
        assertThat(GovukStyles.ours(".govuk-body{font-family:GDS Transport,arial,sans-serif}"))
                .isEqualTo(".govuk-body{font-family:Arial,Helvetica,sans-serif}");
    }
}

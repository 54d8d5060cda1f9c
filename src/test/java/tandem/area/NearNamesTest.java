package tandem.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Derby Council for Voluntary Service|Council of Voluntary Service Derby",
                "Derby CVS|Derby Council for Voluntary Service",
                "Voluntary Action Calderdale|Voluntary Action Calderdal",
                "The Halifax Food Hub CIO|Halifax Foodhub",
                "Calderdale Mind|Mind Calderdale",
                "Citizens Advice Derby|Derby Citizens' Advice",
                "Age UK Calderdale & Kirklees|Age UK Calderdale and Kirklees Ltd",
                "Hackney C.V.S. Ltd|Hackney CVS",
                "Food network|Food networks",
                "VSI Alliance|VSI aliance",
                "Halifax Oportunities Trust|Halifax Opportunities Trust",
                "Wellbeing strategy theme group|Wellbeing Strategy theme groups",
            })
    void asksWhetherTwoNamesMeanTheSame(String one, String other) {
        assertThat(NearNames.areAlike(one, other)).isTrue();
        assertThat(NearNames.areAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Derby Youth Alliance|Derby Faith Alliance",
                "Calderdale Mind|Calderdale Mencap",
                "Disability Equality Network|Race Equality Network",
                "Age UK Calderdale|Age UK Kirklees",
                "Stronger Communities Board|Stronger Families Board",
                "Community Power Network|Community Network",
                "Derby Community Centre|Derby Community Choir",
                "Community Infrastructure Grants|Community Investment Grants",
                "Public health|Public realm",
                "St John's Church|St James' Church",
            })
    void leavesDifferentNamesAlone(String one, String other) {
        assertThat(NearNames.areAlike(one, other)).isFalse();
    }

    @Test
    void takesCasePunctuationAndLegalFormForNoDifference() {
        assertThat(NearNames.areSame("The Food-Hub, CIO", "food hub")).isTrue();
        assertThat(NearNames.areSame("Food hub", "Food hubs")).isFalse();
        assertThat(NearNames.areSame("The Ltd", "The CIO")).isFalse();
    }

    @Test
    void suggestsTheNearestNameForAnUnknownOne() {
        List<String> known = List.of("Adult social care", "Public health", "Housing");

        assertThat(NearNames.suggest("Adult care", known, name -> name)).contains("Adult social care");
        assertThat(NearNames.suggest("Highways", known, name -> name)).isEmpty();
        assertThat(NearNames.findAlike("Adult care", known, name -> name)).isEmpty();
    }
}

package tandem.area.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.AreaCode;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.area.Slug;
import tandem.site.web.FormErrors;

/** What was typed about an organisation. Causes, neighbourhoods and offers are one a line. */
record OrganisationForm(
        String name,
        String kind,
        String size,
        String causes,
        String neighbourhoods,
        String offers,
        String charityNumber,
        Boolean marginalised,
        Boolean differs,
        Long version) {

    /** England and Wales, Scotland, Northern Ireland. */
    private static final Pattern CHARITY_NUMBER = Pattern.compile("[0-9]{6,7}(-[0-9]{1,3})?|SC[0-9]{6}|NIC[0-9]{6}");

    private static final int LONGEST_TEXT = 2000;

    OrganisationForm(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String size,
            @Nullable String causes,
            @Nullable String neighbourhoods,
            @Nullable String offers,
            @Nullable String charityNumber,
            @Nullable Boolean marginalised,
            @Nullable Boolean differs,
            @Nullable Long version) {
        this.name = Typed.line(name);
        this.kind = Typed.line(kind);
        this.size = Typed.line(size);
        this.causes = Typed.lines(causes);
        this.neighbourhoods = Typed.lines(neighbourhoods);
        this.offers = Typed.lines(offers);
        this.charityNumber = Typed.line(charityNumber);
        this.marginalised = Boolean.TRUE.equals(marginalised);
        this.differs = Boolean.TRUE.equals(differs);
        this.version = version == null ? 0 : version;
    }

    static OrganisationForm empty() {
        return new OrganisationForm("", Organisation.Kind.VCS.name(), "UNKNOWN", "", "", "", "", false, false, 0L);
    }

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.name(),
                organisation.kind().name(),
                organisation.size().name(),
                String.join("\n", organisation.causes()),
                String.join("\n", organisation.neighbourhoods()),
                String.join("\n", organisation.offers()),
                organisation.charityNumber().orElse(""),
                organisation.ledByMarginalisedGroup(),
                false,
                organisation.version());
    }

    OrganisationForm withVersion(long current) {
        return new OrganisationForm(
                name, kind, size, causes, neighbourhoods, offers, charityNumber, marginalised, differs, current);
    }

    FormErrors errors() {
        return FormErrors.none()
                .withIf(name.isEmpty(), "name", "area.organisation.name.missing")
                .withIf(name.length() > Organisation.LONGEST_NAME, "name", "area.name.long", Organisation.LONGEST_NAME)
                .withIf(!isOneOf(Organisation.Kind.values(), kind), "kind", "area.organisation.kind.missing")
                .withIf(!isOneOf(Organisation.SizeBand.values(), size), "size", "area.organisation.size.missing")
                .withIf(
                        !charityNumber.isEmpty()
                                && !CHARITY_NUMBER.matcher(plainNumber()).matches(),
                        "charityNumber",
                        "area.organisation.charity-number.form")
                .withIf(causes.length() > LONGEST_TEXT, "causes", "area.text.long", LONGEST_TEXT)
                .withIf(neighbourhoods.length() > LONGEST_TEXT, "neighbourhoods", "area.text.long", LONGEST_TEXT)
                .withIf(offers.length() > LONGEST_TEXT, "offers", "area.text.long", LONGEST_TEXT);
    }

    /** The organisation that a form without errors tells of, under a short name made from its name. */
    Organisation organisation(AreaCode area) {
        return organisation(new OrganisationId(area, Slug.of(name)));
    }

    Organisation organisation(OrganisationId id) {
        return new Organisation(
                id,
                name,
                Organisation.Kind.valueOf(kind),
                Organisation.SizeBand.valueOf(size),
                Typed.list(causes),
                Typed.list(neighbourhoods),
                Typed.optional(plainNumber()),
                Typed.list(offers),
                marginalised,
                version);
    }

    private String plainNumber() {
        return charityNumber.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isOneOf(Enum<?>[] all, String name) {
        return Arrays.stream(all).anyMatch(each -> each.name().equals(name));
    }
}

package tandem.area.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.AreaCode;
import tandem.area.Area;
import tandem.area.CouncilType;
import tandem.area.Organisation;
import tandem.site.web.FormErrors;

/** What was typed about a new area. */
record AreaForm(String name, String council, String gss, String type, String region, String combinedAuthority) {

    /** The regions of England, as the ONS writes them. */
    static final List<String> REGIONS = List.of(
            "East Midlands",
            "East of England",
            "London",
            "North East",
            "North West",
            "South East",
            "South West",
            "West Midlands",
            "Yorkshire and The Humber");

    AreaForm(
            @Nullable String name,
            @Nullable String council,
            @Nullable String gss,
            @Nullable String type,
            @Nullable String region,
            @Nullable String combinedAuthority) {
        this.name = Typed.line(name);
        this.council = Typed.line(council);
        this.gss = Typed.line(gss).toUpperCase(Locale.ROOT);
        this.type = Typed.line(type);
        this.region = Typed.line(region);
        this.combinedAuthority = Typed.line(combinedAuthority);
    }

    static AreaForm empty() {
        return new AreaForm("", "", "", "", "", "");
    }

    FormErrors errors() {
        FormErrors errors = fieldErrors();
        if (errors.any()) {
            return errors;
        }
        CouncilType kind = CouncilType.valueOf(type);
        return errors.withIf(!kind.isOf(new AreaCode(gss)), "gss", "area.gss.kind", kind.entity());
    }

    private FormErrors fieldErrors() {
        int longest = Organisation.LONGEST_NAME;
        return FormErrors.none()
                .withIf(name.isEmpty(), "name", "area.name.missing")
                .withIf(name.length() > longest, "name", "area.name.long", longest)
                .withIf(council.isEmpty(), "council", "area.council.missing")
                .withIf(council.length() > longest, "council", "area.name.long", longest)
                .withIf(gss.isEmpty(), "gss", "area.gss.missing")
                .withIf(!AreaCode.isValid(gss), "gss", "area.gss.form")
                .withIf(
                        Arrays.stream(CouncilType.values())
                                .noneMatch(each -> each.name().equals(type)),
                        "type",
                        "area.type.missing")
                .withIf(!REGIONS.contains(region), "region", "area.region.missing")
                .withIf(combinedAuthority.length() > longest, "combinedAuthority", "area.name.long", longest);
    }

    /** The area that a form without errors tells of. */
    Area area() {
        return new Area(
                new AreaCode(gss),
                name,
                council,
                CouncilType.valueOf(type),
                region,
                Typed.optional(combinedAuthority),
                false,
                0);
    }
}

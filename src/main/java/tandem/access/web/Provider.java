package tandem.access.web;

/** A council's own sign-in (OpenID Connect) that this installation knows: what people call it, and where it begins. */
record Provider(String name, String href) {}

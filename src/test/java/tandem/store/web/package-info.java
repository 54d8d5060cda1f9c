/** The administrator's page about backups, over HTTP. */
@NullMarked
package tandem.store.web;

import org.jspecify.annotations.NullMarked;

/** The administrator's page about backups. */
@NullMarked
package tandem.store.web;

import org.jspecify.annotations.NullMarked;

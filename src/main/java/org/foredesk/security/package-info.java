/**
 * Staff, roles, the current actor, API keys, secrets and the audit trail. It must not know which
 * features ask for a permission, nor any provider whose secret it keeps.
 */
@NullMarked
package org.foredesk.security;

import org.jspecify.annotations.NullMarked;

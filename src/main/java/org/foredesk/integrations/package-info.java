/**
 * Adapters to outside systems, one subpackage each, implementing the ports of the features. They
 * own no rules and never meet one another.
 */
@NullMarked
package org.foredesk.integrations;

import org.jspecify.annotations.NullMarked;

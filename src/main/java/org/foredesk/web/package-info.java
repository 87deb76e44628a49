/**
 * The listener: routes, signatures, limits, the event stream, OpenAPI, and the port {@code Tunnel}.
 * It must not know rules of the clinic; it checks, translates and hands on.
 */
@NullMarked
package org.foredesk.web;

import org.jspecify.annotations.NullMarked;

/**
 * A telephone company for practising: it takes the clinic's texts and brings the patients' to the
 * real webhook, and it never talks to anything but this machine. It must not know what the texts
 * mean.
 */
@NullMarked
package org.foredesk.web.practice;

import org.jspecify.annotations.NullMarked;

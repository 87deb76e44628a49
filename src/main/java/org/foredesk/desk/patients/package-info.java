/**
 * The Patients screen: finding people, and the card with everything known of one. What is a
 * duplicate, who is found and what a merge moves is decided in conversations, not here.
 */
@NullMarked
package org.foredesk.desk.patients;

import org.jspecify.annotations.NullMarked;

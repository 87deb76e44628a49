/**
 * Figures, dashboard, reports and questions in plain words, read from what the features keep. It
 * must not change anything a feature owns.
 */
@NullMarked
package org.foredesk.insights;

import org.jspecify.annotations.NullMarked;

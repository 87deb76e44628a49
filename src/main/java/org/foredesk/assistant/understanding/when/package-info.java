/**
 * Expressions of date and time in three languages. A small grammar over words of a few kinds ({@code Kind}); what a language calls them
 * stands in {@code app/assistant/LANGUAGE/time.txt}. For {@code org.foredesk.assistant.understanding} only.
 */
@NullMarked
package org.foredesk.assistant.understanding.when;

import org.jspecify.annotations.NullMarked;

package org.foredesk.assistant;

/**
 * What the patient may have meant, until they say so.
 *
 * @param wish all that was said about it, so that it is not asked again
 */
record Doubt(Goal goal, Wish wish) {}

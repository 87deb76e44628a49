/**
 * Language models that speak the chat-completions protocol of OpenAI (xAI, Ollama and many others
 * do). It knows how to ask and what can go wrong; what is asked and what an answer may do is the
 * assistant's.
 */
@NullMarked
package org.foredesk.integrations.llm;

import org.jspecify.annotations.NullMarked;

package org.foredesk.integrations.llm;

/**
 * Where services differ in the same protocol, found out by asking.
 *
 * @param newLimit the answer's length is limited by {@code max_completion_tokens}; older services
 *     and most others know {@code max_tokens} only
 * @param schema the service takes a JSON schema; others are told the form in words
 */
record Dialect(boolean newLimit, boolean schema) {

    static final Dialect USUAL = new Dialect(false, true);

    /** What to try after the service did not take a request; the same where nothing is left. */
    Dialect after(String complaint) {
        if (!newLimit && complaint.contains("max_tokens")) {
            return new Dialect(true, schema);
        }
        boolean aboutTheForm =
                complaint.contains("response_format")
                        || complaint.contains("json_schema")
                        || complaint.contains("schema");
        return schema && aboutTheForm ? new Dialect(newLimit, false) : this;
    }
}

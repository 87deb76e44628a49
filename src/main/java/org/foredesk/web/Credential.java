package org.foredesk.web;

/** What a request must show before it is looked at. */
enum Credential {
    /** Nothing; the answer holds nothing worth protecting. */
    NONE,
    /** An API key with the route's scope. */
    API_KEY,
    /** The sender's own signature, which the route itself checks over the raw bytes. */
    SIGNATURE
}

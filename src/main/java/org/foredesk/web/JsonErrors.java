package org.foredesk.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is answered where the request was too broken to reach the routes: the API's error form, and
 * nothing of the request.
 */
final class JsonErrors extends ErrorHandler {

    JsonErrors() {
        setShowStacks(false);
        setShowCauses(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status =
                response.getStatus() >= 500 || response.getStatus() < 400
                        ? 400
                        : response.getStatus();
        response.setStatus(status);
        response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, HttpFront.JSON));
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        byte[] body = Json.write(ErrorBody.of("malformed", "The request could not be read."));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}

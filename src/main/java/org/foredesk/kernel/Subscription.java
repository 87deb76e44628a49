package org.foredesk.kernel;

/** A standing arrangement that ends when it is closed. Closing twice does no harm. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}

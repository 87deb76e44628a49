package org.foredesk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends ready-made requests over kept connections, as fast as they are answered or at a given rate.
 */
final class LoadDriver {

    /**
     * How it went: requests answered 200, others, and the waiting times in nanoseconds in ascending
     * order.
     */
    record Run(int answered, int others, double seconds, long[] nanos) {
        double perSecond() {
            return answered / seconds;
        }

        double millisAt(double share) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
        }
    }

    private LoadDriver() {}

    /**
     * @param perSecond how many to begin each second over all connections; 0 for as fast as
     *     possible
     */
    static Run run(int port, List<byte[]> requests, int connections, int perSecond)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        long[] nanos = new long[requests.size()];
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> ends = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Callable<Boolean> work =
                        () -> {
                            try (Socket socket =
                                    new Socket(InetAddress.getLoopbackAddress(), port)) {
                                socket.setTcpNoDelay(true);
                                InputStream in =
                                        new BufferedInputStream(socket.getInputStream(), 2048);
                                for (int n = next.getAndIncrement();
                                        n < requests.size();
                                        n = next.getAndIncrement()) {
                                    // Waiting counts from when the request was due, or a slow
                                    // answer would hide the ones behind it.
                                    long due =
                                            perSecond == 0
                                                    ? System.nanoTime()
                                                    : begin + n * 1_000_000_000L / perSecond;
                                    for (long left = due - System.nanoTime();
                                            left > 0;
                                            left = due - System.nanoTime()) {
                                        LockSupport.parkNanos(left);
                                    }
                                    socket.getOutputStream().write(requests.get(n));
                                    (status(in) == 200 ? answered : others).incrementAndGet();
                                    nanos[n] = System.nanoTime() - due;
                                }
                                return true;
                            }
                        };
                ends.add(threads.submit(work));
            }
            for (Future<Boolean> end : ends) {
                end.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(nanos);
        return new Run(answered.get(), others.get(), seconds, nanos);
    }

    private static int status(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(first.substring(9, 12));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(40);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the listener hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    static byte[] post(String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head =
                new StringBuilder(
                        "POST "
                                + path
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: "
                                + bytes.length
                                + "\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, whole, start.length, bytes.length);
        return whole;
    }
}

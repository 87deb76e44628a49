package org.foredesk.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.foredesk.kernel.PhoneNumber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every message that comes in has its sender read as a phone number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PhoneNumberBenchmark {

    @Benchmark
    public Optional<PhoneNumber> international() {
        return PhoneNumber.parse("+919820098200", "IN");
    }

    @Benchmark
    public Optional<PhoneNumber> asWrittenAtHome() {
        return PhoneNumber.parse("098200 98200", "IN");
    }
}

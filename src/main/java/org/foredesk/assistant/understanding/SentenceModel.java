package org.foredesk.assistant.understanding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How likely a message belongs with each class of sentences, by its likeness to them: softmax
 * regression over {@link Features}, as {@link SentenceLearner} has found its weights. Features are
 * known by a 64-bit hash of their names (FNV-1a), so that a model is two arrays and is read in no
 * time. Immutable once learned.
 *
 * @param <C> the classes
 */
final class SentenceModel<C> {
    private static final long HASH_BASIS = 0xcbf29ce484222325L;
    private static final long HASH_PRIME = 0x100000001b3L;

    private final List<C> classes;

    /** The hashes of the features the sentences have, ascending. */
    private final long[] names;

    /** Those of a feature stand together, one a class, in the order of the names. */
    private final float[] weights;

    /**
     * The features a message has of those the sentences have.
     *
     * @param at where the weights of each begin
     * @param weight what each counts
     * @param share what makes messages of any length alike
     */
    record Known(int[] at, float[] weight, float share) {}

    /**
     * @param names ascending
     * @param weights as many a name as there are classes; not copied
     */
    SentenceModel(List<C> classes, long[] names, float[] weights) {
        this.classes = List.copyOf(classes);
        this.names = names;
        this.weights = weights;
    }

    /** What a feature is known by. */
    static long hash(String name) {
        long hash = HASH_BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * HASH_PRIME;
        }
        return hash;
    }

    Known known(Features features) {
        int[] at = new int[features.weights().size()];
        float[] weight = new float[at.length];
        int n = 0;
        float squares = 0;
        for (Map.Entry<String, Float> feature : features.weights().entrySet()) {
            int place = place(feature.getKey());
            if (place >= 0) {
                at[n] = place * classes.size();
                weight[n++] = feature.getValue();
                squares += feature.getValue() * feature.getValue();
            }
        }
        return new Known(
                Arrays.copyOf(at, n),
                Arrays.copyOf(weight, n),
                n == 0 ? 0 : 1 / (float) Math.sqrt(squares));
    }

    /** Negative where no sentence has the feature. */
    private int place(String name) {
        return Arrays.binarySearch(names, hash(name));
    }

    /** Writes how like the sentences of each class a message is, in the order of the classes. */
    void likelihoods(Known features, double[] out) {
        Arrays.fill(out, 0);
        for (int f = 0; f < features.at.length; f++) {
            for (int c = 0; c < out.length; c++) {
                out[c] += features.weight[f] * weights[features.at[f] + c];
            }
        }
        double sum = 0;
        for (int c = 0; c < out.length; c++) {
            // The same on every machine, so that the same sentences make the same model.
            out[c] = StrictMath.exp(out[c] * features.share);
            sum += out[c];
        }
        for (int c = 0; c < out.length; c++) {
            out[c] /= sum;
        }
    }

    /** How like the sentences of each class a message is: 0–1 each and 1 together. */
    Map<C, Double> likeness(Features features) {
        double[] odds = new double[classes.size()];
        likelihoods(known(features), odds);
        Map<C, Double> shares = new LinkedHashMap<>();
        for (int c = 0; c < odds.length; c++) {
            shares.put(classes.get(c), odds[c]);
        }
        return shares;
    }

    /** Whether any sentence has the feature. */
    boolean knows(String feature) {
        return place(feature) >= 0;
    }

    /** Writes the model for {@link #read}. */
    void write(DataOutput out, Function<C, String> code) throws IOException {
        out.writeInt(classes.size());
        for (C one : classes) {
            out.writeUTF(code.apply(one));
        }
        out.writeInt(names.length);
        ByteBuffer bytes =
                ByteBuffer.allocate(names.length * Long.BYTES + weights.length * Float.BYTES);
        bytes.asLongBuffer().put(names);
        bytes.position(names.length * Long.BYTES).asFloatBuffer().put(weights);
        out.write(bytes.array());
    }

    /** Reads what {@link #write} has written. */
    static <C> SentenceModel<C> read(DataInput in, Function<String, C> ofCode) throws IOException {
        List<C> classes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.add(ofCode.apply(in.readUTF()));
        }
        long[] names = new long[in.readInt()];
        float[] weights = new float[names.length * classes.size()];
        byte[] bytes = new byte[names.length * Long.BYTES + weights.length * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.asLongBuffer().get(names);
        buffer.position(names.length * Long.BYTES).asFloatBuffer().get(weights);
        return new SentenceModel<>(classes, names, weights);
    }
}

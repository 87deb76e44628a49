package org.foredesk.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A disk under a journal that can be held before a write or a sync, to see what happens meanwhile.
 * What is done to the file passes through.
 */
public final class WatchedDisk implements JournalFiles.Opening {

    private final Semaphore writes = new Semaphore(Integer.MAX_VALUE);
    private final Semaphore syncs = new Semaphore(Integer.MAX_VALUE);
    private final AtomicInteger heldWrites = new AtomicInteger();
    private final AtomicInteger heldSyncs = new AtomicInteger();

    public WebhookJournal open(DataFolder folder, DataKey key, InstantSource clock) {
        return open(folder.journal(), key, clock, WebhookJournal.Limits.USUAL);
    }

    WebhookJournal open(
            Path folder, DataKey key, InstantSource clock, WebhookJournal.Limits limits) {
        return WebhookJournal.open(
                new JournalFiles(folder, key, clock, this), folder, clock, limits);
    }

    public void holdWrites() {
        writes.drainPermits();
    }

    public void holdSyncs() {
        syncs.drainPermits();
    }

    /** How many writes stand before a held disk. */
    public int heldWrites() {
        return heldWrites.get();
    }

    /** How many syncs stand before a held disk. */
    public int heldSyncs() {
        return heldSyncs.get();
    }

    void letOneSyncPass() {
        syncs.release();
    }

    public void letAllPass() {
        writes.release(Integer.MAX_VALUE - writes.drainPermits());
        syncs.release(Integer.MAX_VALUE - syncs.drainPermits());
    }

    private static void pass(Semaphore gate, AtomicInteger held) {
        held.incrementAndGet();
        gate.acquireUninterruptibly();
        held.decrementAndGet();
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return new Watched(
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    private final class Watched extends FileChannel {

        private final FileChannel disk;

        Watched(FileChannel disk) {
            this.disk = disk;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            pass(writes, heldWrites);
            return disk.write(bytes);
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
            pass(writes, heldWrites);
            return disk.write(bytes, offset, length);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            pass(writes, heldWrites);
            return disk.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            pass(syncs, heldSyncs);
            disk.force(metaData);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return disk.read(bytes);
        }

        @Override
        public long read(ByteBuffer[] bytes, int offset, int length) throws IOException {
            return disk.read(bytes, offset, length);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return disk.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return disk.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            disk.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.truncate(size);
            return this;
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target)
                throws IOException {
            return disk.transferTo(position, count, target);
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count)
                throws IOException {
            return disk.transferFrom(source, position, count);
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
            return disk.map(mode, position, size);
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return disk.lock(position, size, shared);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return disk.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            disk.close();
        }
    }
}

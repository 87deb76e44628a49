package org.foredesk.storage;

import java.util.HashMap;
import java.util.Map;

/** An operating system's key store that can be locked, or take nothing. */
final class PretendKeyStore implements OsKeyStore {

    final Map<String, String> entries = new HashMap<>();
    boolean locked;
    int longest = Integer.MAX_VALUE;

    @Override
    public String read(String name) throws Unreadable {
        String value = entries.get(name);
        if (locked || value == null) {
            throw new Unreadable("locked or not there", new IllegalStateException());
        }
        return value;
    }

    @Override
    public void write(String name, String value) throws Unreadable {
        if (locked || value.length() > longest) {
            throw new Unreadable("locked or too long", new IllegalStateException());
        }
        entries.put(name, value);
    }

    @Override
    public void remove(String name) {
        entries.remove(name);
    }
}

package tandem.store;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Puts all living documents of one store into another, one by one: a copy of whole pages would keep keys of deleted
 * documents that part the living ones.
 */
final class Copying {

    private static final int UNSAVED_BYTES = 8 * 1024 * 1024;

    private Copying() {}

    /** Both stores must have been opened for this alone. */
    static void all(MVStore living, MVStore fresh) {
        living.getMapNames().forEach(name -> map(opened(living, name), opened(fresh, name), fresh));
        fresh.commit();
    }

    private static MVMap<Object, Object> opened(MVStore store, String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Object, Object>().keyType(new Untouched()).valueType(new Untouched()));
    }

    private static void map(MVMap<Object, Object> living, MVMap<Object, Object> copy, MVStore fresh) {
        living.forEach((key, document) -> {
            copy.put(key, document);
            if (fresh.getUnsavedMemory() > UNSAVED_BYTES) {
                fresh.commit();
            }
        });
    }
}

package tandem.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keys and documents as they stand in the file, which is how they are copied: to read them and write them anew would take
 * much of the time of a rewriting. What is no document is read and written as always. Each key comes behind those before
 * it: they are copied in their order, and to compare them would take most of the time.
 */
final class Untouched extends BasicDataType<Object> {

    private static final byte DOCUMENT = 19;
    private static final int A_GUESS = 1000;

    private final ObjectDataType others = new ObjectDataType();

    private record Bytes(ByteBuffer all) {}

    @Override
    @SuppressWarnings("UnusedVariable")
    public int compare(Object next, Object before) {
        return 1;
    }

    @Override
    public Object read(ByteBuffer file) {
        if (file.get(file.position()) != DOCUMENT) {
            return others.read(file);
        }
        file.get();
        int length = DataUtils.readVarInt(file);
        Bytes bytes = new Bytes(file.slice(file.position(), length));
        file.position(file.position() + length);
        return bytes;
    }

    @Override
    public void write(WriteBuffer file, Object value) {
        if (value instanceof Bytes bytes) {
            file.put(DOCUMENT).putVarInt(bytes.all().limit()).put(bytes.all().duplicate());
        } else {
            others.write(file, value);
        }
    }

    @Override
    public int getMemory(Object value) {
        return value instanceof Bytes bytes ? bytes.all().limit() : A_GUESS;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}

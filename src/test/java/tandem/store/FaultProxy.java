package tandem.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A wire between driver and store that a test can damage. It knows whole messages, one question and one answer at a time,
 * so that it can let a write through and then lose its answer.
 */
final class FaultProxy implements AutoCloseable {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "findandmodify");
    private static final int COMMAND_NAME = 26;
    private static final int TRICKLE_MS = 1000;

    private final InetSocketAddress store;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::thread);
    private final AtomicInteger writesToPass = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Fault fault = Fault.NONE;

    /** What the wire does to whatever passes. */
    enum Fault {
        /** Lets everything through. */
        NONE,
        /** Turns away whoever connects, and ends what was connected. */
        REFUSE,
        /** Ends the connection in the middle of an answer. */
        RESET_IN_MID_REPLY,
        /** Keeps each answer back for half a second. */
        DELAY,
        /** Lets one byte of an answer through in a second. */
        TRICKLE,
        /** Takes everything and passes nothing on, without a word. */
        HALF_OPEN,
        /** Lets the store do it, then ends the connection instead of answering. */
        DROP_REPLY
    }

    FaultProxy(InetSocketAddress store) {
        this.store = store;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        threads.execute(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on everything suffers this, also what is connected. */
    void suffer(Fault next) {
        writesToPass.set(Integer.MAX_VALUE);
        fault = next;
        if (next == Fault.REFUSE) {
            endAll();
        }
    }

    /** The answer to the write after so many others is lost, once; reads and all other writes pass. */
    void loseTheReplyToTheWriteAfter(int writes) {
        fault = Fault.NONE;
        writesToPass.set(writes);
    }

    /** Whether the write whose answer was to be lost has come. */
    boolean hasLostAReply() {
        return writesToPass.get() < 0;
    }

    /** Everything passes again; what hung is ended, as by a network that comes back. */
    void mend() {
        fault = Fault.NONE;
        writesToPass.set(Integer.MAX_VALUE);
        endAll();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        endAll();
        threads.shutdownNow();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket driver = entrance.accept();
                open.add(driver);
                if (fault == Fault.REFUSE) {
                    end(driver);
                } else {
                    threads.execute(() -> serve(driver));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket driver) {
        try (driver;
                Socket behind = new Socket(store.getAddress(), store.getPort())) {
            open.add(behind);
            DataInputStream questions = new DataInputStream(driver.getInputStream());
            DataInputStream answers = new DataInputStream(behind.getInputStream());
            while (true) {
                pass(questions, behind.getOutputStream(), answers, driver);
            }
        } catch (IOException | InterruptedException ended) {
            open.remove(driver);
        }
    }

    private void pass(DataInputStream questions, OutputStream toStore, DataInputStream answers, Socket driver)
            throws IOException, InterruptedException {
        byte[] question = message(questions);
        boolean lost = isWrite(question) && writesToPass.get() >= 0 && writesToPass.getAndDecrement() == 0;
        if (fault == Fault.HALF_OPEN) {
            return;
        }
        toStore.write(question);
        byte[] answer = message(answers);
        if (lost || fault == Fault.DROP_REPLY) {
            end(driver);
            throw new EOFException("The answer is lost");
        }
        answer(answer, driver);
    }

    private void answer(byte[] answer, Socket driver) throws IOException, InterruptedException {
        switch (fault) {
            case RESET_IN_MID_REPLY -> {
                driver.getOutputStream().write(answer, 0, answer.length / 2);
                end(driver);
            }
            case TRICKLE -> {
                for (byte each : answer) {
                    driver.getOutputStream().write(each);
                    Thread.sleep(fault == Fault.TRICKLE ? TRICKLE_MS : 0);
                }
            }
            case DELAY -> {
                Thread.sleep(TRICKLE_MS / 2);
                driver.getOutputStream().write(answer);
            }
            default -> driver.getOutputStream().write(answer);
        }
    }

    private void endAll() {
        open.forEach(this::end);
    }

    /** Without a farewell: the other end sees a reset. */
    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyEnded) {
            return;
        }
    }

    private static byte[] message(DataInputStream from) throws IOException {
        byte[] length = from.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            throw new EOFException("The connection has ended");
        }
        ByteBuffer whole = ByteBuffer.allocate(
                ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt());
        whole.put(length).put(from.readNBytes(whole.remaining()));
        return whole.array();
    }

    private static boolean isWrite(byte[] question) {
        int end = COMMAND_NAME;
        while (end < question.length && question[end] != 0) {
            end++;
        }
        return end < question.length
                && WRITES.contains(new String(question, COMMAND_NAME, end - COMMAND_NAME, StandardCharsets.US_ASCII));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }
}

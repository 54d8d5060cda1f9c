package tandem.site.web;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells what is wrong with the store, and may be over in a moment, from what is wrong with us. */
final class Unavailable {

    private Unavailable() {}

    /** Whether the store, or the way to it, did not do what was asked: nobody can say whether it was done. */
    static boolean isToBlame(Throwable wrong) {
        return Stream.iterate(wrong, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof TimeoutException || isStore(cause));
    }

    private static boolean isStore(Throwable cause) {
        return cause instanceof MongoException && !isDuplicate(cause);
    }

    private static boolean isDuplicate(Throwable cause) {
        return cause instanceof MongoServerException refusal
                && ErrorCategory.fromErrorCode(refusal.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}

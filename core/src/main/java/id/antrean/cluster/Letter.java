package id.antrean.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What one node hands another: a question, or what came of one. Four plain fields on the wire, so that nothing else can
 * come in with them. Hazelcast runs it where it arrives, which puts it into that node's {@link Post}.
 */
final class Letter implements Callable<Boolean>, IdentifiedDataSerializable, HazelcastInstanceAware {
    static final int FACTORY = 1;
    static final int CLASS = 1;

    enum Kind {
        QUESTION,
        ANSWER,
        /** Nothing was done there: too much else is. */
        BUSY,
        /** Nothing was done there: it is leaving, or does not understand the question. */
        DECLINED,
        /** No answer: the sender is about to leave, and wants no new commands. */
        LEAVING
    }

    private Kind kind = Kind.DECLINED;
    private long question;
    private UUID sender = new UUID(0, 0);
    private String text = "";
    private @Nullable HazelcastInstance here;

    /** For Hazelcast, which fills it in. */
    Letter() {}

    /**
     * @param question the number of the question, in the count of who asked it
     * @param text empty if there is nothing to say
     */
    Letter(Kind kind, long question, UUID sender, String text) {
        this.kind = kind;
        this.question = question;
        this.sender = sender;
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    long question() {
        return question;
    }

    UUID sender() {
        return sender;
    }

    String text() {
        return text;
    }

    @Override
    public void setHazelcastInstance(@Nullable HazelcastInstance instance) {
        here = instance;
    }

    /** Where it has arrived. */
    @Override
    public Boolean call() {
        if (here != null && here.getUserContext().get(Post.NAME) instanceof Post post) post.arrived(this, here);
        return true;
    }

    @Override
    public int getFactoryId() {
        return FACTORY;
    }

    @Override
    public int getClassId() {
        return CLASS;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeString(kind.name());
        out.writeLong(question);
        out.writeString(sender.toString());
        out.writeString(text);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        try {
            kind = Kind.valueOf(String.valueOf(in.readString()));
            question = in.readLong();
            sender = UUID.fromString(String.valueOf(in.readString()));
            text = String.valueOf(in.readString());
        } catch (IllegalArgumentException e) {
            throw new IOException("not a letter", e);
        }
    }
}

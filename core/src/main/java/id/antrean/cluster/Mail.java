package id.antrean.cluster;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.IdentifiedDataSerializable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Letters to one member that travel together. */
final class Mail implements Callable<Boolean>, IdentifiedDataSerializable, HazelcastInstanceAware {
    static final int CLASS = 2;
    static final int LETTERS_MAX = 200;

    private List<Letter> letters = List.of();
    private @Nullable HazelcastInstance here;

    /** For Hazelcast, which fills it in. */
    Mail() {}

    /** @param letters at most {@link #LETTERS_MAX} */
    Mail(List<Letter> letters) {
        this.letters = List.copyOf(letters);
    }

    @Override
    public void setHazelcastInstance(HazelcastInstance instance) {
        here = instance;
    }

    /** Where it has arrived. */
    @Override
    public Boolean call() {
        for (var letter : letters) {
            letter.setHazelcastInstance(here);
            letter.call();
        }
        return true;
    }

    @Override
    public int getFactoryId() {
        return Letter.FACTORY;
    }

    @Override
    public int getClassId() {
        return CLASS;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeInt(letters.size());
        for (var letter : letters) letter.writeData(out);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        int many = in.readInt();
        if (many < 0 || many > LETTERS_MAX) throw new IOException("not mail");
        var read = new ArrayList<Letter>(many);
        for (int i = 0; i < many; i++) {
            var letter = new Letter();
            letter.readData(in);
            read.add(letter);
        }
        letters = read;
    }
}

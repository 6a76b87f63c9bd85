package id.antrean.planted.view;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import java.sql.Connection;
import org.axonframework.commandhandling.CommandBus;

/** Holds everything a view must not know. */
public record ReachingView(Connection connection, CommandBus bus, Vertx vertx, HazelcastInstance hazelcast) {
    public void show() {
        System.out.println(connection + " " + bus + " " + vertx + " " + hazelcast);
    }
}

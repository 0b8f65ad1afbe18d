import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts Neo4j in a folder with Bolt on a port of 127.0.0.1 and so many MB for its pages, prints "ready", and stops when its input ends. */
public class StartNeo4j {
  public static void main(String[] arguments) throws Exception {
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, Long.parseLong(arguments[2]) * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.memory_transaction_max_size, 512L * 1024 * 1024)
            .setConfig(GraphDatabaseSettings.allow_file_urls, true)
            // A disk that fills up is a test: nothing is taken before it is needed.
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .setConfig(GraphDatabaseSettings.preallocate_store_files, false)
            .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(60))
            .build();
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}

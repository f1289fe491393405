package org.couveuse.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.couveuse.postgres.TestPostgres;

/**
 * A product's PostgreSQL database as it was when this was made, to which it can be taken back while the product runs, so
 * that a process that is warm meets a database with nothing in it. The product's pool must allow to be suspended.
 */
final class Pristine {

    private final HikariDataSource pool;
    private final String address;
    private final String name;
    private final String copy;

    /** Keeps the database as it is now. */
    Pristine(HikariDataSource pool) throws SQLException, InterruptedException {
        this.pool = pool;
        this.address = pool.getJdbcUrl().replaceFirst("/[^/?]+(\\?.*)?$", "/postgres");
        this.name = pool.getJdbcUrl().replaceFirst("^.*/([^/?]+)(\\?.*)?$", "$1");
        this.copy = name + "_pristine";
        alone("create database " + copy + " template " + name);
    }

    /** Takes the database back. */
    void restore() throws SQLException, InterruptedException {
        alone("drop database " + name + " with (force)", "create database " + name + " template " + copy);
    }

    private void alone(String... statements) throws SQLException, InterruptedException {
        var connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        while (connections.getTotalConnections() > 0) {
            connections.softEvictConnections();
            Thread.sleep(50);
        }
        try (var connection = DriverManager.getConnection(address, TestPostgres.USER, TestPostgres.USER);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } finally {
            connections.resumePool();
        }
    }
}

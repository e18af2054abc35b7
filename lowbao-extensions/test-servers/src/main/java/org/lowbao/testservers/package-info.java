/**
 * Real database servers for tests, without containers: {@link org.lowbao.testservers.PostgresServer} and
 * {@link org.lowbao.testservers.MariaDbServer}. Both flush every commit, and both can be killed and started again.
 *
 * <pre>
 * PostgresServer server = PostgresServer.shared();   // started once for this JVM
 * DataSource fresh = server.dataSource(server.newDatabase());
 * </pre>
 */
@NullMarked
package org.lowbao.testservers;

import org.jspecify.annotations.NullMarked;

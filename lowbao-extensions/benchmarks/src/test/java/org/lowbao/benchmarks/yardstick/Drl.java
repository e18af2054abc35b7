package org.lowbao.benchmarks.yardstick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;

/** Rules written for Drools, compiled once to its executable model. A session is for one household, and is disposed of. */
final class Drl {

    private static final String FOLDER = "src/main/resources/org/lowbao/benchmarks/yardstick/";

    private final KieBase rules;
    private final KieContainerSessionsPool pool;

    private Drl(KieContainer container) {
        rules = container.getKieBase();
        pool = container.newKieSessionsPool(1);
    }

    /** Returns a session made for the purpose. */
    KieSession newSession() {
        return rules.newKieSession();
    }

    /** Returns a session that was used before and emptied. */
    KieSession pooledSession() {
        return pool.newKieSession();
    }

    /** @param name of a file beside this class, without {@code .drl} */
    static Drl compiled(String name) {
        KieServices services = KieServices.Factory.get();
        ReleaseId release = services.newReleaseId("org.lowbao.benchmarks", name, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(FOLDER + name + ".drl", text(name + ".drl"));
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return new Drl(services.newKieContainer(release));
    }

    private static String text(String file) {
        try (InputStream in = Drl.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

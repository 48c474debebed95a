package org.kapwa.operations;

import org.kapwa.Kapwa;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;

/// What the serving process is made of. The build lets Spring work that out once and write it down as code, so that a
/// start need not look through all classes again (docs/decisions/0013); no setting may therefore decide whether a part
/// exists, only what it does.
public final class Composition {

    private Composition() {}

    /// Nothing is added once the parts are known, and a factory that knows that remembers which of them are of a type.
    static SpringApplication site() {
        var application = new SpringApplication(Kapwa.class);
        application.setMainApplicationClass(Composition.class);
        application.addInitializers(context ->
                context.addBeanFactoryPostProcessor(ConfigurableListableBeanFactory::freezeConfiguration));
        return application;
    }

    /// Run by the build, which ends it before anything starts.
    public static void main(String[] arguments) {
        site().run(arguments);
    }
}

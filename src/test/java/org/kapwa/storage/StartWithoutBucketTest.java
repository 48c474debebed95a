package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartWithoutBucketTest {

    /// Loads our classes anew and knows nothing of the AWS SDK.
    private static final class WithoutSdk extends ClassLoader {

        WithoutSdk(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("software.amazon")) {
                throw new ClassNotFoundException(name);
            }
            return name.startsWith("org.kapwa.storage") && findLoadedClass(name) == null
                    ? define(name)
                    : super.loadClass(name, resolve);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (var bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                var all = bytes.readAllBytes();
                return defineClass(name, all, 0, all.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void filesOnDiskNeedNothingOfTheSdk() throws Exception {
        var setup = new WithoutSdk(getClass().getClassLoader()).loadClass("org.kapwa.storage.StorageSetup");
        var made = setup.getDeclaredConstructor();
        made.setAccessible(true);
        var method = setup.getDeclaredMethod("fileStore", Path.class, String.class);
        method.setAccessible(true);

        var store = method.invoke(made.newInstance(), Path.of("target", "nowhere"), "");

        assertThat(store.getClass().getSimpleName()).isEqualTo("DiskStore");
        assertThat(store.getClass().getClassLoader()).isInstanceOf(WithoutSdk.class);
    }
}

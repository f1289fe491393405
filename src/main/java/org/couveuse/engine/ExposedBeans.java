package org.couveuse.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The beans a diagram may name: those marked {@link ProcessBean}, and the delays. By default the engine would see every
 * bean of the application. They are looked up by name and never listed.
 */
final class ExposedBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;
    private final Set<String> names;

    ExposedBeans(ApplicationContext context) {
        this.context = context;
        var exposed = new java.util.TreeSet<>(Set.of(context.getBeanNamesForAnnotation(ProcessBean.class)));
        exposed.add("delays");
        this.names = Set.copyOf(exposed);
    }

    Set<String> names() {
        return names;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && names.contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return key instanceof String name && names.contains(name) ? context.getBean(name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}

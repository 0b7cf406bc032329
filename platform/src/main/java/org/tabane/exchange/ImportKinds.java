package org.tabane.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of import the modules offer. */
@Component
public class ImportKinds {
    private final ObjectProvider<ImportKind<?>> kinds;

    ImportKinds(ObjectProvider<ImportKind<?>> kinds) {
        this.kinds = kinds;
    }

    public Optional<ImportKind<?>> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** In the order of their names. */
    public List<ImportKind<?>> list() {
        return kinds.stream()
                .sorted(java.util.Comparator.comparing(ImportKind::name))
                .toList();
    }
}

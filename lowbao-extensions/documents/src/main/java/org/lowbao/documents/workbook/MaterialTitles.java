package org.lowbao.documents.workbook;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;

/** Reads {@code title} or {@code title@member} as a paper that was handed in, by the Chinese titles of the catalogue. */
final class MaterialTitles {

    private static final Pattern ITEM = Pattern.compile("([^@＠]{1,64})(?:[@＠]([1-9][0-9]?))?");

    /** What the household writes itself for this application; everything else is handed in as a copy. */
    private static final Set<DocumentType> WRITTEN_FOR_THE_APPLICATION = EnumSet.of(
            DocumentType.APPLICATION,
            DocumentType.DELEGATION,
            DocumentType.INTEGRITY_PLEDGE,
            DocumentType.CHECK_AUTHORISATION,
            DocumentType.PRIVACY_NOTICE,
            DocumentType.INCOME_STATEMENT,
            DocumentType.PROPERTY_STATEMENT,
            DocumentType.SUPPORT_PLEDGE);

    private static final Map<String, DocumentType> BY_TITLE = byTitle();

    private MaterialTitles() {}

    static Optional<Material> read(String item) {
        Matcher parts = ITEM.matcher(item);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> member = Optional.ofNullable(parts.group(2));
        return Optional.ofNullable(BY_TITLE.get(parts.group(1).strip()))
                .map(type -> WRITTEN_FOR_THE_APPLICATION.contains(type)
                        ? Material.originalOnPaper(type, member)
                        : Material.copyOnPaper(type, member));
    }

    private static Map<String, DocumentType> byTitle() {
        var types = new HashMap<String, DocumentType>();
        for (DocumentType type : DocumentType.values()) {
            types.put(type.title(Locale.CHINESE), type);
        }
        return Map.copyOf(types);
    }
}

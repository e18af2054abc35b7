package org.lowbao.rules.pack;

import java.util.Optional;
import org.lowbao.rules.fault.At;

/**
 * A named condition, with its basis and what to tell the family.
 *
 * @param code stable; written into decisions
 * @param subject of what
 * @param stage the only stage at which it is asked; empty if at every one
 * @param condition met if yes
 * @param basis the document and article
 * @param met words if it is met; names in braces are filled with values
 * @param notMet words if it is not
 * @param at where it stands
 */
public record RuleDeclaration(
        String code,
        String subject,
        Optional<Stage> stage,
        Written condition,
        Basis basis,
        Words met,
        Words notMet,
        At at) {

    /** Tells whether it is asked at a stage. */
    public boolean isFor(Stage asked) {
        return stage.isEmpty() || stage.get() == asked;
    }

    /** A document and the article in it; the article is empty if the whole document is meant. */
    public record Basis(LegalDocument document, String article) {

        @Override
        public String toString() {
            return article.isEmpty() ? document.citation() : document.citation() + " 第" + article + "条";
        }
    }
}

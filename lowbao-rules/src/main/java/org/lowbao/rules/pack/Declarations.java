package org.lowbao.rules.pack;

import java.util.List;

/**
 * What several packs say together, the lower ones having overridden the higher ones.
 *
 * @param packs the headers, the highest first
 * @param documents of all packs
 * @param subjects the root first, every other after the one it belongs to
 * @param parameters in the order declared, overridden ones in the place of the original
 * @param variables likewise
 * @param decisions the decision tables; what they compute stands among the variables too
 * @param rules likewise
 * @param outcomes likewise
 */
public record Declarations(
        List<PackHeader> packs,
        List<LegalDocument> documents,
        List<SubjectDeclaration> subjects,
        List<ParameterDeclaration> parameters,
        List<VariableDeclaration> variables,
        List<DecisionDeclaration> decisions,
        List<RuleDeclaration> rules,
        List<OutcomeDeclaration> outcomes) {

    public Declarations {
        packs = List.copyOf(packs);
        documents = List.copyOf(documents);
        subjects = List.copyOf(subjects);
        parameters = List.copyOf(parameters);
        variables = List.copyOf(variables);
        decisions = List.copyOf(decisions);
        rules = List.copyOf(rules);
        outcomes = List.copyOf(outcomes);
    }
}

package org.lowbao.rules.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.form.Scalar;
import org.lowbao.rules.language.Type;

/**
 * A decision table as it was read, before the types of its columns are known.
 *
 * @param columns the names whose cells the rows have, each with its place
 */
record DecisionDraft(
        String name,
        String subject,
        Type type,
        DecisionDeclaration.Hit hit,
        List<Scalar> columns,
        List<Row> rows,
        Optional<Scalar> otherwise,
        Words words,
        At at) {

    /** One row; {@code cells} by column. */
    record Row(String id, Optional<Written> when, Map<String, Scalar> cells, Scalar value, At at) {}
}

package org.lowbao.core.determination;

import java.util.List;

/**
 * How one variable of the policy came by its value.
 *
 * @param variable the variable's name
 * @param subject {@code household} or a member id
 * @param value the value as canonical text, with its unit; {@code unknown} if it is unknown
 * @param overridden whether the value was given instead of computed
 * @param inputs the names and values it was computed from
 * @param parameters the parameter rows it used
 */
public record TraceStep(
        String variable,
        String subject,
        String value,
        boolean overridden,
        List<Input> inputs,
        List<ParameterRow> parameters) {

    public TraceStep {
        inputs = List.copyOf(inputs);
        parameters = List.copyOf(parameters);
    }

    /** A name and its value. */
    public record Input(String name, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A row of a dated parameter.
     *
     * @param parameter its name
     * @param value its value with its unit
     * @param from the first day it holds
     * @param document the document that says so
     * @param mark how sure the source is, as the pack says
     */
    public record ParameterRow(String parameter, String value, String from, String document, String mark) {}

    @Override
    public String toString() {
        return variable + " of " + subject;
    }
}

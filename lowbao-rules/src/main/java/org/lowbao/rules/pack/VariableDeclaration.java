package org.lowbao.rules.pack;

import org.lowbao.rules.fault.At;
import org.lowbao.rules.language.Type;

/**
 * A value that is computed.
 *
 * @param name its name in expressions
 * @param subject for each instance of what
 * @param type of its value; the expression must have the same
 * @param expression how
 * @param words what people call it
 * @param at where it stands
 */
public record VariableDeclaration(String name, String subject, Type type, Written expression, Words words, At at) {}

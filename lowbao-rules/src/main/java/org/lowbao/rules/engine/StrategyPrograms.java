package org.lowbao.rules.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.fault.FaultCode;
import org.lowbao.rules.language.ExpressionFault;
import org.lowbao.rules.language.Expressions;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Layout.Symbol;
import org.lowbao.rules.language.Names;
import org.lowbao.rules.language.Program;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.StrategyCall;
import org.lowbao.rules.slot.Node;
import org.lowbao.rules.slot.Nodes;
import org.lowbao.rules.strategy.Strategies;
import org.lowbao.rules.strategy.Strategy;

/** Makes programs of variables that strategies compute, and checks what they are given. */
final class StrategyPrograms {

    private final Strategies strategies;
    private final Layout layout;
    private final Consumer<Fault> faults;

    StrategyPrograms(Strategies strategies, Layout layout, Consumer<Fault> faults) {
        this.strategies = strategies;
        this.layout = layout;
        this.faults = faults;
    }

    /** @param target what it computes */
    Optional<Program> program(StrategyCall call, Symbol target) {
        return strategy(call).filter(found -> fits(found, call, target)).map(found -> {
            Node[] arguments = call.takes().stream()
                    .map(argument -> symbol(argument, target).orElseThrow())
                    .map(symbol -> Nodes.slot(layout.shape(), target.subject(), symbol.subject(), symbol.slot()))
                    .toArray(Node[]::new);
            var applied = new AppliedStrategy(found, target.type(), layout.codes());
            return Program.of(layout, target.subject(), target.type(), Nodes.applied(applied, arguments));
        });
    }

    private Optional<Strategy> strategy(StrategyCall call) {
        List<Strategy> found = strategies.find(call.name(), call.version());
        String named = call.name() + " " + call.version();
        if (found.isEmpty()) {
            String nearest = Names.nearest(named, strategies.names()).orElse("");
            fault(call.at(), FaultCode.UNKNOWN_STRATEGY, named, nearest);
        } else if (found.size() > 1) {
            fault(call.at(), FaultCode.STRATEGY_TWICE, named);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean fits(Strategy strategy, StrategyCall call, Symbol target) {
        if (target.type().kind() == Type.Kind.CODE && target.type().codes().isEmpty()) {
            fault(call.at(), FaultCode.MISSING_FIELD, "codes");
            return false;
        }
        boolean fits = matches(call.at(), target.type(), strategy.gives());
        List<Type> takes = strategy.takes();
        if (takes.size() != call.takes().size()) {
            fault(
                    call.at(),
                    FaultCode.WRONG_COUNT,
                    String.valueOf(takes.size()),
                    String.valueOf(call.takes().size()));
            return false;
        }
        for (int i = 0; i < takes.size(); i++) {
            StrategyCall.Argument argument = call.takes().get(i);
            Optional<Symbol> symbol = symbol(argument, target);
            if (symbol.isEmpty()) {
                String nearest = Names.nearest(argument.name(), layout.visibleNames(target.subject()))
                        .orElse("");
                fault(argument.at(), FaultCode.UNKNOWN_NAME, argument.name(), nearest);
                fits = false;
            } else {
                fits &= matches(argument.at(), takes.get(i), symbol.get().type());
            }
        }
        return fits;
    }

    private Optional<Symbol> symbol(StrategyCall.Argument argument, Symbol target) {
        return layout.visible(target.subject(), argument.name());
    }

    private boolean matches(At at, Type wanted, Type actual) {
        if (actual.matches(wanted)) {
            return true;
        }
        ExpressionFault mismatch = Expressions.mismatch(wanted, actual);
        fault(at, mismatch.code(), mismatch.particulars().toArray(String[]::new));
        return false;
    }

    private void fault(At at, FaultCode code, String... particulars) {
        faults.accept(at.fault(code, particulars));
    }
}

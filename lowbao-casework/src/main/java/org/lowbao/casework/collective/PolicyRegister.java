package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.office.Actor;

/**
 * Which policy packs are in force in a county, by digest, since when, and who put them there.
 *
 * @param id the register's journal
 * @param activations every act, in order; the last one holds
 */
public record PolicyRegister(String id, List<Activation> activations) {

    /** The kind of the journal. */
    public static final String KIND = "policy-register";

    public PolicyRegister {
        activations = List.copyOf(activations);
    }

    /**
     * One act of putting packs in force.
     *
     * @param at when
     * @param policies the packs, the nation's first
     * @param changes what changed, in words, from the packs that were in force before; empty for the first act
     * @param proposedBy one officer
     * @param approvedBy another one
     */
    public record Activation(
            Instant at,
            List<PolicyReference> policies,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changes,
            Actor proposedBy,
            Actor approvedBy) {
        public Activation {
            policies = List.copyOf(policies);
            // an act without changes is kept as it was before there were any
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /**
     * One thing that is otherwise than in the packs before, as both officers read it.
     *
     * @param kind what sort of change; stable
     * @param chinese in Chinese
     * @param english in English
     */
    public record Change(String kind, String chinese, String english) {}

    /** Returns the packs that are in force; none if nothing was ever put in force. */
    public List<PolicyReference> inForce() {
        return activations.isEmpty()
                ? List.of()
                : activations.get(activations.size() - 1).policies();
    }

    /** Tells whether exactly these packs are in force now. */
    public boolean isInForce(List<PolicyReference> policies) {
        return !activations.isEmpty() && inForce().equals(policies);
    }

    /** What happens to the register. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = PutInForce.class, name = "policy.put-in-force"),
        @JsonSubTypes.Type(value = Replaced.class, name = "policy.replaced")
    })
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** The first packs were put in force; the entry's actor approved what {@code proposedBy} proposed. */
    public record PutInForce(List<PolicyReference> policies, Actor proposedBy) implements Entry {
        public PutInForce {
            policies = List.copyOf(policies);
        }

        @Override
        public String type() {
            return "policy.put-in-force";
        }
    }

    /**
     * Packs were put in force in the place of others; the entry's actor approved what {@code proposedBy} proposed.
     *
     * @param changes the difference to the packs before, as it was approved
     */
    public record Replaced(List<PolicyReference> policies, List<Change> changes, Actor proposedBy) implements Entry {
        public Replaced {
            policies = List.copyOf(policies);
            changes = List.copyOf(changes);
        }

        @Override
        public String type() {
            return "policy.replaced";
        }
    }
}

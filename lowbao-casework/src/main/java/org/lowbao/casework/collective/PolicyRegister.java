package org.lowbao.casework.collective;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

    /** One act of putting packs in force. */
    public record Activation(Instant at, List<PolicyReference> policies, Actor proposedBy, Actor approvedBy) {
        public Activation {
            policies = List.copyOf(policies);
        }
    }

    /** Tells whether exactly these packs are in force now. */
    public boolean isInForce(List<PolicyReference> policies) {
        return !activations.isEmpty()
                && activations.get(activations.size() - 1).policies().equals(policies);
    }

    /** What happens to the register. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = PutInForce.class, name = "policy.put-in-force")})
    public sealed interface Entry {
        @JsonIgnore
        String type();
    }

    /** Packs were put in force; the entry's actor approved what {@code proposedBy} proposed. */
    public record PutInForce(List<PolicyReference> policies, Actor proposedBy) implements Entry {
        public PutInForce {
            policies = List.copyOf(policies);
        }

        @Override
        public String type() {
            return "policy.put-in-force";
        }
    }
}

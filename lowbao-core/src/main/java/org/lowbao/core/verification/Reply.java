package org.lowbao.core.verification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How an agency answered. No reply is never "no record". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Found.class, name = "FOUND"),
    @JsonSubTypes.Type(value = Reply.NoRecord.class, name = "NO_RECORD"),
    @JsonSubTypes.Type(value = Reply.NoReply.class, name = "NO_REPLY"),
    @JsonSubTypes.Type(value = Reply.Failed.class, name = "FAILED"),
    @JsonSubTypes.Type(value = Reply.Declined.class, name = "DECLINED"),
    @JsonSubTypes.Type(value = Reply.NotSupported.class, name = "NOT_SUPPORTED")
})
public sealed interface Reply {

    /** The register has records (有记录). */
    record Found(List<AgencyRecord> records) implements Reply {
        public Found {
            records = List.copyOf(records);
            if (records.isEmpty()) {
                throw new IllegalArgumentException("found without a record is no record");
            }
        }

        @Override
        public String code() {
            return "FOUND";
        }
    }

    /** The register was searched and has none (无记录). */
    record NoRecord() implements Reply {
        @Override
        public String code() {
            return "NO_RECORD";
        }
    }

    /** Nothing came back in time (未反馈). */
    record NoReply() implements Reply {
        @Override
        public String code() {
            return "NO_REPLY";
        }
    }

    /** The query failed; {@code fault} is a code without personal data (查询失败). */
    record Failed(String fault) implements Reply {
        @Override
        public String toString() {
            return code();
        }

        @Override
        public String code() {
            return "FAILED";
        }
    }

    /** The agency declined: authorisation missing or over, name and number do not match (拒绝). */
    record Declined(String reason) implements Reply {
        @Override
        public String toString() {
            return code();
        }

        @Override
        public String code() {
            return "DECLINED";
        }
    }

    /** The agency has no such register (不支持). */
    record NotSupported() implements Reply {
        @Override
        public String code() {
            return "NOT_SUPPORTED";
        }
    }

    /** Returns the stable code. */
    String code();

    /** Tells whether the register itself spoke. */
    @JsonIgnore
    default boolean isConclusive() {
        return this instanceof Found || this instanceof NoRecord;
    }
}

package org.lowbao.casework.collective;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.casework.internal.JournalFormat;
import org.lowbao.casework.internal.Upcasters;
import org.lowbao.casework.internal.Written;
import org.lowbao.core.entitlement.PaymentItem;
import org.lowbao.storage.journal.HeadIndex;

/** How the collective journals are written, folded and found. Not for users. */
public final class CollectiveFormats {

    /** Notice sheets. */
    public static final JournalFormat<NoticeSheet, NoticeSheet.Entry> NOTICE_SHEETS = new JournalFormat<>(
            NoticeSheet.KIND,
            NoticeSheet.Entry.class,
            NoticeSheet.Entry::type,
            entry -> 1,
            Upcasters.none(List.of("notice.posted", "notice.removed")),
            NoticeSheet.class,
            1,
            CollectiveFormats::posted,
            (sheet, written) -> written.entry() instanceof NoticeSheet.Removed removed
                    ? sheet.removed(written.on(), removed.photograph())
                    : sheet,
            sheet -> new HeadIndex(
                    sheet.removedOn().isPresent() ? "REMOVED" : "POSTED",
                    sheet.division().value(),
                    sheet.removedOn().isPresent() ? Optional.empty() : Optional.of(sheet.lastDay()),
                    Optional.empty(),
                    new TreeSet<>()));

    /** Publication sheets. */
    public static final JournalFormat<PublicationSheet, PublicationSheet.Entry> PUBLICATION_SHEETS =
            new JournalFormat<>(
                    PublicationSheet.KIND,
                    PublicationSheet.Entry.class,
                    PublicationSheet.Entry::type,
                    entry -> 1,
                    Upcasters.none(List.of("publication.posted")),
                    PublicationSheet.class,
                    1,
                    CollectiveFormats::published,
                    (sheet, written) -> {
                        throw new IllegalArgumentException("a publication sheet is posted once");
                    },
                    sheet -> HeadIndex.of("POSTED", sheet.division().value()));

    /** Signed lists. */
    public static final JournalFormat<SignedList, SignedList.Entry> SIGNED_LISTS = new JournalFormat<>(
            SignedList.KIND,
            SignedList.Entry.class,
            SignedList.Entry::type,
            entry -> 1,
            Upcasters.none(List.of("list.signed", "list.answered")),
            SignedList.class,
            1,
            CollectiveFormats::signed,
            (list, written) ->
                    written.entry() instanceof SignedList.Answered answered ? list.answered(answered.answers()) : list,
            list -> HeadIndex.of(
                    list.answers().isEmpty() ? "SIGNED" : "ANSWERED",
                    list.signatures().supervises().office()));

    /** Payment lists. */
    public static final JournalFormat<PaymentList, PaymentList.Entry> PAYMENT_LISTS = new JournalFormat<>(
            PaymentList.KIND,
            PaymentList.Entry.class,
            PaymentList.Entry::type,
            entry -> entry instanceof PaymentList.Approved ? 1 : 2,
            // form 1 knew nothing that is paid apart from the benefit, and a check found nothing
            Upcasters.none(List.of("payment.prepared", "payment.checked", "payment.approved", "payment.locked"))
                    .with("payment.prepared", 1, CollectiveFormats::ofTheBenefit)
                    .with("payment.checked", 1, CollectiveFormats::withoutFindings)
                    .with("payment.locked", 1, CollectiveFormats::withoutFindings),
            PaymentList.class,
            2,
            CollectiveFormats::prepared,
            CollectiveFormats::next,
            list -> HeadIndex.of(list.state().name(), list.preparedBy().office()));

    /** Series of reference codes. */
    public static final JournalFormat<CodeSeries, CodeSeries.Entry> CODE_SERIES = new JournalFormat<>(
            CodeSeries.KIND,
            CodeSeries.Entry.class,
            CodeSeries.Entry::type,
            entry -> 1,
            Upcasters.none(List.of("code.number-taken")),
            CodeSeries.class,
            1,
            (id, written) -> taken(id, written),
            (series, written) -> taken(series.id(), written),
            series -> HeadIndex.of("OPEN", "archives"));

    /** The register of policies. */
    public static final JournalFormat<PolicyRegister, PolicyRegister.Entry> POLICY_REGISTER = new JournalFormat<>(
            PolicyRegister.KIND,
            PolicyRegister.Entry.class,
            PolicyRegister.Entry::type,
            entry -> 1,
            Upcasters.none(List.of("policy.put-in-force", "policy.replaced")),
            PolicyRegister.class,
            2,
            (id, written) -> activated(new PolicyRegister(id, List.of()), written),
            CollectiveFormats::activated,
            register -> HeadIndex.of("OPEN", "policy"));

    /** Access logs. */
    public static final JournalFormat<AccessLog, AccessLog.Entry> ACCESS_LOGS = new JournalFormat<>(
            AccessLog.KIND,
            AccessLog.Entry.class,
            AccessLog.Entry::type,
            entry -> 1,
            Upcasters.none(List.of("access.read")),
            AccessLog.class,
            1,
            (id, written) -> new AccessLog(id, 1),
            (log, written) -> new AccessLog(log.id(), log.reads() + 1),
            log -> HeadIndex.of("OPEN", "access"));

    private CollectiveFormats() {}

    /** Returns every format, so that a verification can go through all journals. */
    public static List<JournalFormat<?, ?>> all() {
        return List.of(
                NOTICE_SHEETS,
                PUBLICATION_SHEETS,
                SIGNED_LISTS,
                PAYMENT_LISTS,
                CODE_SERIES,
                POLICY_REGISTER,
                ACCESS_LOGS);
    }

    private static NoticeSheet posted(String id, Written<NoticeSheet.Entry> written) {
        if (!(written.entry() instanceof NoticeSheet.Posted posted)) {
            throw new IllegalArgumentException("a notice sheet begins with its posting");
        }
        return new NoticeSheet(
                id,
                posted.division(),
                posted.place(),
                written.on(),
                posted.lastDay(),
                posted.lines(),
                posted.photograph(),
                Optional.empty(),
                Optional.empty());
    }

    private static PublicationSheet published(String id, Written<PublicationSheet.Entry> written) {
        var posted = (PublicationSheet.Posted) written.entry();
        return new PublicationSheet(id, posted.division(), posted.place(), written.on(), posted.lines());
    }

    private static SignedList signed(String id, Written<SignedList.Entry> written) {
        if (!(written.entry() instanceof SignedList.Signed signed)) {
            throw new IllegalArgumentException("a list begins with its signatures");
        }
        return new SignedList(id, signed.business(), signed.signatures(), signed.dossierIds(), List.of());
    }

    private static ObjectNode ofTheBenefit(ObjectNode prepared) {
        prepared.withArray("lines").forEach(line -> ((ObjectNode) line).put("item", PaymentItem.BENEFIT.name()));
        return prepared;
    }

    private static ObjectNode withoutFindings(ObjectNode entry) {
        entry.putArray("findings");
        return entry;
    }

    private static PaymentList prepared(String id, Written<PaymentList.Entry> written) {
        if (!(written.entry() instanceof PaymentList.Prepared prepared)) {
            throw new IllegalArgumentException("a payment list begins with its preparation");
        }
        return new PaymentList(
                id,
                prepared.month(),
                PaymentList.State.PREPARED,
                prepared.lines(),
                written.actor(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static PaymentList next(PaymentList list, Written<PaymentList.Entry> written) {
        PaymentList.Entry entry = written.entry();
        if (entry instanceof PaymentList.Checked checked) {
            return list.checked(written.actor(), checked.findings());
        }
        if (entry instanceof PaymentList.Approved) {
            return list.approved(written.actor());
        }
        return entry instanceof PaymentList.Locked locked ? list.locked(locked.findings()) : list;
    }

    private static CodeSeries taken(String id, Written<CodeSeries.Entry> written) {
        var taken = (CodeSeries.NumberTaken) written.entry();
        return new CodeSeries(id, taken.series(), taken.number());
    }

    private static PolicyRegister activated(PolicyRegister register, Written<PolicyRegister.Entry> written) {
        var activations = new ArrayList<>(register.activations());
        activations.add(activation(written));
        return new PolicyRegister(register.id(), activations);
    }

    private static PolicyRegister.Activation activation(Written<PolicyRegister.Entry> written) {
        if (written.entry() instanceof PolicyRegister.Replaced replaced) {
            return new PolicyRegister.Activation(
                    written.at(), replaced.policies(), replaced.changes(), replaced.proposedBy(), written.actor());
        }
        var put = (PolicyRegister.PutInForce) written.entry();
        return new PolicyRegister.Activation(
                written.at(), put.policies(), List.of(), put.proposedBy(), written.actor());
    }
}

package org.lowbao.core.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lowbao.core.verification.SupporterAuthorisation;

/**
 * What office and household owe each other besides the plain path of an application.
 *
 * @param nextReview when the entitlement is reviewed next; absent while none runs, and for one that was decided before
 *     reviews fell due by class
 * @param offers of work to members, each since the member last took a job or refused with good reason
 * @param gradualExit the months that are still paid after a member found work, once they are granted
 * @param supporters who of the supporters allowed the check of their own situation
 * @param referrals to other schemes
 */
public record Duties(
        Optional<NextReview> nextReview,
        List<WorkOffer> offers,
        Optional<GradualExit> gradualExit,
        List<SupporterAuthorisation> supporters,
        List<Referral> referrals) {

    static final Duties NONE = new Duties(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

    public Duties {
        offers = List.copyOf(offers);
        supporters = List.copyOf(supporters);
        referrals = List.copyOf(referrals);
    }

    /** Returns the day by which something has to happen to an entitlement that runs, also where it is a day off. */
    Optional<LocalDate> due() {
        return Stream.concat(
                        nextReview.stream().map(NextReview::lastDay),
                        gradualExit.stream().map(GradualExit::lastDay))
                .min(LocalDate::compareTo);
    }

    /** What was decided now says when it is looked at next; what does not say it leaves the day as it was. */
    Duties reviewedNext(Optional<NextReview> next) {
        return next.isPresent() ? new Duties(next, offers, gradualExit, supporters, referrals) : this;
    }

    /** Returns how often in a row a member refused suitable work. */
    public int refusals(String memberId) {
        return (int) offersTo(memberId).filter(WorkOffer::refused).count();
    }

    boolean hasOpenOffer(String memberId) {
        return offersTo(memberId).anyMatch(offer -> !offer.refused());
    }

    private Stream<WorkOffer> offersTo(String memberId) {
        return offers.stream().filter(offer -> offer.memberId().equals(memberId));
    }

    Duties offered(WorkOffer offer) {
        return withOffers(Enquiries.plus(offers, offer));
    }

    /** A member answered every open offer with a refusal, of which one notice tells. */
    Duties refused(String memberId, long entry) {
        return withOffers(offers.stream()
                .map(offer -> offer.memberId().equals(memberId) ? offer.refusedBy(entry) : offer)
                .toList());
    }

    /** A notice of a refusal was served: the oldest that was not, before others of the member who received it. */
    Duties refusalServed(String receivedBy) {
        return offersTo(receivedBy)
                .filter(WorkOffer::isRefusedUnserved)
                .findFirst()
                .or(() -> offers.stream().filter(WorkOffer::isRefusedUnserved).findFirst())
                .map(told -> withOffers(offers.stream()
                        .map(offer -> offer.toldBy(told.notice()))
                        .toList()))
                .orElse(this);
    }

    /** Returns how many refusals of a member the household was not told of by a notice that was served. */
    int untold(String memberId) {
        return (int) offersTo(memberId).filter(WorkOffer::isRefusedUnserved).count();
    }

    /** A member took a job, refused with good reason, or bore the consequence: what is counted begins anew. */
    Duties countedAnew(String memberId) {
        return withOffers(offers.stream()
                .filter(offer -> !offer.memberId().equals(memberId))
                .toList());
    }

    /** What was offered to a second place of a person was offered to him or her. */
    Duties merged(String memberId, String second) {
        return withOffers(offers.stream()
                .map(offer -> offer.memberId().equals(second) ? offer.of(memberId) : offer)
                .toList());
    }

    private Duties withOffers(List<WorkOffer> others) {
        return new Duties(nextReview, others, gradualExit, supporters, referrals);
    }

    Duties leaving(Optional<GradualExit> exit) {
        return new Duties(nextReview, offers, exit, supporters, referrals);
    }

    Duties authorised(SupporterAuthorisation authorisation) {
        return new Duties(nextReview, offers, gradualExit, Enquiries.plus(supporters, authorisation), referrals);
    }

    /** Tells whether the household was referred to a scheme that has not answered. */
    boolean awaits(Referral.Scheme scheme) {
        return referrals.stream()
                .anyMatch(referral ->
                        referral.scheme() == scheme && referral.answer().isEmpty());
    }

    Duties referred(Referral referral) {
        return withReferrals(Enquiries.plus(referrals, referral));
    }

    /** A scheme answered what is open with it. */
    Duties answered(Referral.Scheme scheme, Referral.Answer answer) {
        return withReferrals(referrals.stream()
                .map(referral ->
                        referral.scheme() == scheme && referral.answer().isEmpty()
                                ? referral.answered(answer)
                                : referral)
                .toList());
    }

    private Duties withReferrals(List<Referral> others) {
        return new Duties(nextReview, offers, gradualExit, supporters, others);
    }

    /** An entitlement that goes on after all owes again what it owed {@code before} it ended. */
    Duties resumed(Duties before) {
        return new Duties(before.nextReview, before.offers, before.gradualExit, supporters, referrals);
    }

    /** An entitlement that ended is reviewed no more, and nobody has to take work for it. */
    Duties ended() {
        return new Duties(Optional.empty(), List.of(), Optional.empty(), supporters, referrals);
    }
}

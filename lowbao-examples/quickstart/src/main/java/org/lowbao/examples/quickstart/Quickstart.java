package org.lowbao.examples.quickstart;

import static org.lowbao.core.household.AreaClass.RURAL;
import static org.lowbao.core.household.IncomeCategory.WAGE;
import static org.lowbao.core.person.Kinship.HEAD;
import static org.lowbao.core.person.Kinship.SON;
import static org.lowbao.core.person.WorkCapacity.FULL;
import static org.lowbao.core.person.WorkCapacity.NONE;
import static org.lowbao.rules.dibao.ShippedPacks.fixtureCounty;
import static org.lowbao.rules.dibao.ShippedPacks.national;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Income;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Member;
import org.lowbao.core.verification.Evidence;
import org.lowbao.rules.dibao.DibaoPolicy;
import org.lowbao.rules.engine.Compilation;
import org.lowbao.rules.engine.PolicyCompiler;

/** One household, one policy, one decision printed in Chinese. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] arguments) {
        // made up, so that the answer is the same whenever this runs; a host takes them from its clock
        LocalDate day = LocalDate.of(2026, 9, 1);
        Instant now = Instant.parse("2026-09-01T01:00:00Z");
        decide(day, YearMonth.from(day), now, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Determines what a mother and her son are entitled to in {@code month}, and prints why. */
    static void decide(LocalDate day, YearMonth month, Instant now, PrintStream out) {
        // embed: begin
        Compilation packs = PolicyCompiler.compile(List.of(national(), fixtureCounty()));
        Application family = Application.builder("2026-0001", day, DivisionCode.of("990101001001"), RURAL)
                .member(Member.of("1", PersonName.of("测试甲"), CitizenId.of("990101198502141020"), HEAD, FULL))
                .member(Member.of("2", PersonName.of("测试乙"), CitizenId.of("990101201603122018"), SON, NONE))
                .income(new Income("1", WAGE, "odd-jobs", Flow.monthly(Money.ofYuan("900"))))
                .declaresProperty()
                .build();
        var proposal = DibaoPolicy.determine(Evidence.of(family, now).facts(day), packs.orElseThrow(), month, now);
        proposal.findings().forEach(finding -> out.println(finding.chinese() + "（" + finding.basis() + "）"));
        out.println(proposal.monthly().toYuan() + " 元/月：" + proposal.household().title(Locale.CHINESE));
        // embed: end
    }
}

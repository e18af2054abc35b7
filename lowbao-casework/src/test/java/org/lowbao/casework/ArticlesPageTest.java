package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lowbao.core.casefile.Guard;
import org.lowbao.core.casefile.Lifecycle;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.casefile.StepRule;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.procedure.Provision;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.pack.Layers;

/**
 * The page that says which step, guard, limit, rule or document carries each article of the national measures, made from
 * the tables themselves. {@code -Dlowbao.articles.write=docs/articles.md} writes it anew.
 */
class ArticlesPageTest {

    /** What each article asks for, in short; arts. 4 to 7 were read, of the others the contents are reliable. */
    private static final Map<Integer, String> ARTICLES = articles();

    /** What is carried by the shape of things rather than by a line that names the article. */
    private static final Map<Integer, String> ALSO = Map.of(
            5,
            "`Application.registrations`, `PlacesOfApplication`",
            6,
            "`Application.agent`, `Application.informed`",
            7,
            "`Application.members`, checked by `ConsistentApplication`; `Household` from then on",
            12,
            "`HouseholdFacts`; variables of the pack",
            13,
            "`IncomeCategory`; the pack's tables of exclusions and deductions",
            23,
            "the pack's outcome of an amount: the difference in the nation's pack, tiers in `fixture-county-by-tiers`",
            24,
            "`NoticeSheet`, `PublicationSheet`, `Casework.withPublicationOutOfDate`",
            27,
            "the pack's add-ons, paid apart where `addOnsPaidApart` says so",
            28,
            "the table itself: `CONFIRM` after `NOTICE_ENDED` is the only way to be paid, `RESUME_ENTITLEMENT` goes on with it",
            33,
            "`exit.gradual` of the pack");

    /** What nothing carries yet, or not all of it. */
    private static final Map<Integer, String> WAITING =
            Map.ofEntries(Map.entry(4, "applying online"), Map.entry(7, "who counts as a member is taken as declared"));

    @Test
    void the_page_says_what_the_tables_say() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "articles.md"))).isEqualTo(page());
    }

    @Test
    void every_article_is_carried_by_something_or_marked_as_waiting() {
        assertThat(ARTICLES.keySet())
                .allMatch(article ->
                        !carriers(article).isEmpty() || ALSO.containsKey(article) || WAITING.containsKey(article));
    }

    @Test
    @EnabledIfSystemProperty(named = "lowbao.articles.write", matches = ".+")
    void write_the_page() throws IOException {
        Files.writeString(Path.of("..").resolve(System.getProperty("lowbao.articles.write")), page());
    }

    private static String page() {
        var page = new StringBuilder("""
            # The national measures, article by article

            Which step, guard, limit, rule or document carries each article of 《最低生活保障审核确认办法》 (民发〔2021〕57号). The page is made
            from `Lifecycle`, `Guard`, `Procedure`, `Checklist` and the shipped national pack by `ArticlesPageTest`, which fails
            when it is out of date. Articles 4 to 7 were read; of the others the contents are reliable and the numbers may be off
            by one.

            | article | asks for | steps | guards | limits and provisions | papers asked for | rules, and what else | waits |
            |---|---|---|---|---|---|---|---|
            """);
        ARTICLES.forEach((article, gist) -> page.append("| ")
                .append(article)
                .append(" | ")
                .append(gist)
                .append(" | ")
                .append(listed(steps(article)))
                .append(" | ")
                .append(listed(guards(article)))
                .append(" | ")
                .append(listed(provisions(article)))
                .append(" | ")
                .append(listed(papers(article)))
                .append(" | ")
                .append(listed(rules(article)))
                .append(ALSO.containsKey(article) && !rules(article).isEmpty() ? "; " : "")
                .append(ALSO.getOrDefault(article, ""))
                .append(" | ")
                .append(WAITING.getOrDefault(article, ""))
                .append(" |\n"));
        page.append("""

            # The steps

            Who may take a step, in which states, and what it needs and leaves. A state in bold is where the step leads; without one
            the case stays where it is.

            | step | in | by | needs | leaves | time limits | basis |
            |---|---|---|---|---|---|---|
            """);
        for (StepCode step : StepCode.values()) {
            if (Lifecycle.moves().stream().anyMatch(move -> move.step() == step)) {
                page.append(row(step));
            }
        }
        return page.toString();
    }

    private static String row(StepCode step) {
        ResourceBundle words = ResourceBundle.getBundle("org.lowbao.core.refusal.Refusals", Locale.ROOT);
        List<Lifecycle.Move> moves =
                Lifecycle.moves().stream().filter(move -> move.step() == step).toList();
        StepRule rule = Lifecycle.rule(step);
        String states = moves.stream()
                .map(move -> move.from() == move.to() ? move.from().name() : move.from() + " → **" + move.to() + "**")
                .collect(Collectors.joining(", "));
        return "| " + step + " " + words.getString("step." + step) + " | " + states + " | "
                + distinct(moves.stream()
                        .flatMap(move -> move.actors().stream())
                        .map(Enum::name)
                        .toList()) + " | "
                + distinct(rule.guards().stream().map(Guard::name).toList()) + " | "
                + distinct(rule.documents().stream().map(DocumentType::name).toList()) + " | "
                + distinct(rule.clocks().stream()
                        .map(clock -> clock.effect().name().toLowerCase(Locale.ROOT) + " " + clock.limit())
                        .toList())
                + " | " + distinct(moves.stream().map(Lifecycle.Move::basis).toList()) + " |\n";
    }

    private static String distinct(List<String> words) {
        return words.stream().distinct().collect(Collectors.joining(", "));
    }

    private static List<String> carriers(int article) {
        var all = new TreeSet<String>();
        all.addAll(steps(article));
        all.addAll(guards(article));
        all.addAll(provisions(article));
        all.addAll(papers(article));
        all.addAll(rules(article));
        return List.copyOf(all);
    }

    private static List<String> steps(int article) {
        return Lifecycle.moves().stream()
                .filter(move -> isOf(article, move.basis()))
                .map(move -> move.step().name())
                .distinct()
                .toList();
    }

    private static List<String> guards(int article) {
        return List.of(Guard.values()).stream()
                .filter(guard -> isOf(article, guard.code().basis()))
                .map(Guard::name)
                .toList();
    }

    private static List<String> provisions(int article) {
        return provisions(Procedure.national())
                .filter(named -> isOf(article, named.provision().basis()))
                .map(Named::name)
                .toList();
    }

    private record Named(String name, Provision<?> provision) {}

    /** Returns the provisions of a procedure and of its parts, in their order. */
    private static Stream<Named> provisions(Record rules) {
        return Stream.of(rules.getClass().getRecordComponents())
                .flatMap(component -> value(component, rules) instanceof Provision<?> provision
                        ? Stream.of(new Named(component.getName(), provision))
                        : provisions((Record) value(component, rules)));
    }

    private static Object value(RecordComponent component, Record rules) {
        try {
            return component.getAccessor().invoke(rules);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> papers(int article) {
        return Checklist.national().requirements().stream()
                .filter(requirement -> isOf(article, requirement.basis()))
                .map(requirement -> requirement.type().name())
                .distinct()
                .toList();
    }

    private static List<String> rules(int article) {
        return Layers.read(List.of(ShippedPacks.national())).declarations().orElseThrow().rules().stream()
                .filter(rule -> isOf(article, rule.basis().toString()))
                .map(rule -> rule.code())
                .toList();
    }

    private static boolean isOf(int article, String basis) {
        return basis.contains("57号") && basis.contains("第" + article + "条");
    }

    private static String listed(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static Map<Integer, String> articles() {
        var articles = new TreeMap<Integer, String>();
        String[] gists = {
            "applying by household, at the township of registration",
            "members registered in different places",
            "applying for others; informing households",
            "who counts as a member of the household",
            "single persons enrolled alone; the edge family",
            "the household's duties: papers, truth, authorisation, cooperation",
            "acceptance, or everything missing told once",
            "near relatives of officials registered separately",
            "the economic situation: income and property",
            "income",
            "property",
            "the investigation begins within three working days; its methods",
            "two investigators; the form signed by both sides",
            "the information check",
            "a negative check is told, and may be objected to",
            "the township's opinion, public notice, objections, appraisal",
            "the county's opinion and visits",
            "confirmation, first month of payment, refusal in writing",
            "thirty working days, or forty-five",
            "the amount: difference or tiers",
            "publication",
            "payment through banks, monthly",
            "cards that others keep",
            "additional measures",
            "nobody without application, investigation and confirmation",
            "termination without cooperation",
            "the household reports changes",
            "the township reviews",
            "increase, decrease and stop, with cause and reason",
            "gradual exit after taking a job",
            "refusals of suitable work"
        };
        for (int i = 0; i < gists.length; i++) {
            articles.put(4 + i, gists[i]);
        }
        return articles;
    }
}

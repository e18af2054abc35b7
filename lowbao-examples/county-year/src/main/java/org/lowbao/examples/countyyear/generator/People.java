package org.lowbao.examples.countyyear.generator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;

/** Invents people: names from small lists, birth dates, and ID numbers that no living person can have. */
final class People {

    /** Where nearly everybody was first registered: the county of the fixture. */
    static final String HOME_PREFIX = "990101";

    /** A place that the agency's delivery does not cover. */
    static final String FAR_PREFIX = "990305";

    private static final LocalDate AGES_COUNT_ON = LocalDate.of(2026, 3, 1);

    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "欧阳", "司马", "上官", "诸葛");
    private static final List<String> MALE_NAMES =
            List.of("福", "德", "海", "长", "玉", "文", "立", "国", "春", "庆", "永", "世", "广", "兴", "士", "凤", "占", "树", "宝", "金");
    private static final List<String> FEMALE_NAMES =
            List.of("秀", "桂", "淑", "凤", "玉", "春", "丽", "雅", "素", "艳", "晓", "亚", "彩", "翠", "洪", "月", "景", "云", "慧", "香");
    private static final List<String> MALE_ENDINGS =
            List.of("山", "林", "军", "生", "河", "田", "江", "成", "财", "贵", "平", "武", "友", "和", "才", "龙");
    private static final List<String> FEMALE_ENDINGS =
            List.of("兰", "珍", "芝", "英", "荣", "琴", "霞", "梅", "芬", "清", "娥", "华", "莲", "杰", "芹", "芳");

    /** Characters that many systems lose: extension A, the supplementary planes, and a late addition to the first plane. */
    private static final List<String> RARE = List.of("𠮷", "𬀩", "㛃", "䶮", "𬍛", "𣲗", "𬭎", "𬴊");

    private static final List<String> FIRST_PARTS = List.of("乌兰", "萨仁", "巴图", "娜仁", "阿依", "吐尔逊", "尼古拉", "其其格");
    private static final List<String> SECOND_PARTS = List.of("朝鲁", "高娃", "买合木", "古丽", "安德烈", "孟和", "托娅", "依明");

    /** The dot between the parts of a name, as different systems write it. */
    private static final List<String> DOTS = List.of("·", "•", "・", "‧");

    private final SplittableRandom random;
    private final Set<String> numbers = new HashSet<>();

    People(SplittableRandom random) {
        this.random = random;
    }

    /**
     * What a member is to be like, before it has a name and a number.
     *
     * @param registered whether the member has an ID number
     * @param prefix where the member was first registered
     */
    record Sketch(
            Kinship relation,
            Sex sex,
            int age,
            MaritalStatus maritalStatus,
            Optional<Disability> disability,
            boolean seriouslyIll,
            WorkCapacity workCapacity,
            boolean student,
            boolean registered,
            String prefix) {

        static Sketch of(Kinship relation, Sex sex, int age, MaritalStatus maritalStatus) {
            boolean works = age >= 16 && age < 60;
            return new Sketch(
                    relation,
                    sex,
                    age,
                    maritalStatus,
                    Optional.empty(),
                    false,
                    works ? WorkCapacity.FULL : WorkCapacity.NONE,
                    age >= 6 && age <= 17,
                    true,
                    HOME_PREFIX);
        }

        Sketch disabled(Disability newDisability, WorkCapacity work) {
            return new Sketch(
                    relation,
                    sex,
                    age,
                    maritalStatus,
                    Optional.of(newDisability),
                    seriouslyIll,
                    work,
                    student,
                    registered,
                    prefix);
        }

        Sketch ill(WorkCapacity work) {
            return new Sketch(relation, sex, age, maritalStatus, disability, true, work, student, registered, prefix);
        }

        Sketch studying() {
            return new Sketch(
                    relation,
                    sex,
                    age,
                    maritalStatus,
                    disability,
                    seriouslyIll,
                    workCapacity,
                    true,
                    registered,
                    prefix);
        }

        Sketch notRegisteredYet() {
            return new Sketch(
                    relation, sex, age, maritalStatus, disability, seriouslyIll, workCapacity, student, false, prefix);
        }

        Sketch from(String newPrefix) {
            return new Sketch(
                    relation,
                    sex,
                    age,
                    maritalStatus,
                    disability,
                    seriouslyIll,
                    workCapacity,
                    student,
                    registered,
                    newPrefix);
        }

        boolean male() {
            return sex == Sex.MALE;
        }

        /** Tells whether somebody of working age could earn something. */
        boolean earns() {
            return age >= 18 && age < 60 && !student && workCapacity != WorkCapacity.NONE;
        }
    }

    String surname() {
        return pick(SURNAMES);
    }

    /** Returns a member with the name and the number that go with the sketch. */
    Member member(String id, Sketch sketch, String surname) {
        LocalDate birthDate = birthDate(sketch.age());
        return new Member(
                id,
                name(surname, sketch.male()),
                sketch.registered() ? Optional.of(number(sketch, birthDate)) : Optional.empty(),
                sketch.sex(),
                birthDate,
                sketch.relation(),
                sketch.maritalStatus(),
                sketch.disability(),
                sketch.seriouslyIll(),
                sketch.workCapacity(),
                sketch.student());
    }

    PersonName name(String surname, boolean male) {
        int die = random.nextInt(100);
        if (die < 2) {
            return PersonName.of(pick(FIRST_PARTS) + pick(DOTS) + pick(SECOND_PARTS));
        }
        if (die < 5) {
            return PersonName.of(surname + pick(RARE));
        }
        String ending = pick(male ? MALE_ENDINGS : FEMALE_ENDINGS);
        boolean twoCharacters = die < 20;
        return PersonName.of(
                twoCharacters ? surname + ending : surname + pick(male ? MALE_NAMES : FEMALE_NAMES) + ending);
    }

    /** Returns a number of somebody outside the household. */
    CitizenId number(boolean male, int age) {
        return number18(HOME_PREFIX, birthDate(age), male);
    }

    private CitizenId number(Sketch sketch, LocalDate birthDate) {
        CitizenId number = number18(sketch.prefix(), birthDate, sketch.male());
        boolean old = sketch.age() >= 70 && birthDate.getYear() >= 1900 && random.nextInt(100) < 6;
        String text = number.value();
        return old ? CitizenId.of(text.substring(0, 6) + text.substring(8, 17)) : number;
    }

    private CitizenId number18(String prefix, LocalDate birthDate, boolean male) {
        while (true) {
            int sequence = 1 + random.nextInt(499) * 2 + (male ? 0 : 1);
            String seventeen = prefix
                    + digits(birthDate.getYear(), 4)
                    + digits(birthDate.getMonthValue(), 2)
                    + digits(birthDate.getDayOfMonth(), 2)
                    + digits(sequence, 3);
            if (numbers.add(seventeen)) {
                return CitizenId.of(seventeen + CitizenId.checkCharacter(seventeen));
            }
        }
    }

    /** Returns a day on which somebody was born who is {@code age} all through March 2026. */
    private LocalDate birthDate(int age) {
        // a newborn is some weeks old; nobody has a birthday in the month of application
        int days = age == 0 ? 20 + random.nextInt(40) : 10 + random.nextInt(320);
        return AGES_COUNT_ON.minusYears(age).minusDays(days);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String digits(int number, int length) {
        String text = Integer.toString(number);
        return "0".repeat(length - text.length()) + text;
    }
}

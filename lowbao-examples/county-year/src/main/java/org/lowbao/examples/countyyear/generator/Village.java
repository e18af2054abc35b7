package org.lowbao.examples.countyyear.generator;

import java.util.List;
import java.util.stream.Stream;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.DivisionCode;

/**
 * An invented village or community of the synthetic township.
 *
 * @param division 12 digits, under the county 990101
 * @param name the Chinese name
 * @param area which standard applies to those who live there
 */
record Village(DivisionCode division, String name, AreaClass area) {

    private static final String TOWNSHIP = "990101100";

    /** Three communities (居民委员会), then twelve villages (村民委员会), in the order of their codes. */
    static final List<Village> ALL = Stream.concat(
                    numbered(AreaClass.URBAN, 1, List.of("朝霞社区", "松涛社区", "长桥社区")),
                    numbered(
                            AreaClass.RURAL,
                            201,
                            List.of(
                                    "东岗村", "西岗村", "南泡村", "北泡村", "柳条村", "白桦村", "榆树沟村", "双井村", "石桥村", "清水村", "稻香村",
                                    "靠山村")))
            .toList();

    static List<Village> of(AreaClass area) {
        return ALL.stream().filter(village -> village.area() == area).toList();
    }

    private static Stream<Village> numbered(AreaClass area, int first, List<String> names) {
        return java.util.stream.IntStream.range(0, names.size())
                .mapToObj(i -> new Village(DivisionCode.of(TOWNSHIP + threeDigits(first + i)), names.get(i), area));
    }

    private static String threeDigits(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(3 - digits.length()) + digits;
    }
}

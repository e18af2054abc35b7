package org.lowbao.rules.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a class file can hold is limited; what a policy can say is limited elsewhere. */
class FillerCompilerTest {

    private static Shape shape(int slots) {
        return new Shape(new int[] {-1}, new int[] {slots});
    }

    private static Filler slot(Shape shape, int slot, Node node) {
        return new Computation(shape, 0, node).into(slot);
    }

    private static Frame filled(Shape shape, List<Filler> fillers) {
        Frame frame = new FrameBuilder(shape, new Codes()).build();
        FillerCompiler.compile(fillers).fill(frame, 0, 0);
        return frame;
    }

    private static BigDecimal number(Frame frame, int slot) {
        return frame.number(frame.held(0, 0, slot));
    }

    /** The sum of the whole numbers from one to another. */
    private static Node sum(int from, int to) {
        int middle = (from + to) / 2;
        return from == to ? Nodes.number(BigDecimal.valueOf(from)) : Nodes.plus(sum(from, middle), sum(middle + 1, to));
    }

    @Test
    void slots_become_one_class_that_nobody_finds_by_its_name() {
        Shape shape = shape(2);
        List<Filler> fillers = List.of(slot(shape, 0, sum(1, 2)), slot(shape, 1, sum(3, 4)));

        assertThat(FillerCompiler.compile(fillers).getClass().isHidden()).isTrue();
        assertThat(number(filled(shape, fillers), 0)).isEqualTo(BigDecimal.valueOf(3));
        assertThat(number(filled(shape, fillers), 1)).isEqualTo(BigDecimal.valueOf(7));
    }

    @Test
    void a_slot_too_long_for_a_method_comes_out_the_same() {
        Shape shape = shape(2);

        Frame frame = filled(shape, List.of(slot(shape, 0, sum(1, 20_000)), slot(shape, 1, sum(1, 10))));

        // n (n + 1) / 2
        assertThat(number(frame, 0)).isEqualTo(BigDecimal.valueOf(200_010_000));
        assertThat(number(frame, 1)).isEqualTo(BigDecimal.valueOf(55));
    }

    @Test
    void more_numbers_than_a_class_can_name_come_out_the_same() {
        int slots = 200;
        int each = 400;
        Shape shape = shape(slots);
        var fillers = new ArrayList<Filler>();
        IntStream.range(0, slots)
                .forEach(slot -> fillers.add(slot(shape, slot, sum(slot * each + 1, (slot + 1) * each))));

        Frame frame = filled(shape, fillers);

        for (int slot = 0; slot < slots; slot++) {
            // as many numbers as each has, around their mean
            assertThat(number(frame, slot)).isEqualTo(BigDecimal.valueOf((2L * slot * each + each + 1) * each / 2));
        }
    }

    @Test
    void more_slots_than_one_method_can_call_come_out_the_same() {
        int slots = 1000;
        Shape shape = shape(slots);
        var fillers = new ArrayList<Filler>();
        IntStream.range(0, slots).forEach(slot -> fillers.add(slot(shape, slot, sum(slot, slot))));

        Frame frame = filled(shape, fillers);

        assertThat(IntStream.range(0, slots).mapToObj(slot -> number(frame, slot)))
                .containsExactlyElementsOf(
                        IntStream.range(0, slots).mapToObj(BigDecimal::valueOf).toList());
    }
}

package org.lowbao.documents.report;

import java.util.List;

/**
 * Draws bars as SVG. Coordinates are whole numbers, so that a picture is the same bytes everywhere; every chart says in
 * words what it shows.
 */
final class Charts {

    /** The width of a chart beside its table. */
    static final int NARROW = 600;

    /** The width of a chart that has the page for itself. */
    static final int WIDE = 880;

    private static final int ROW = 40;
    private static final int BAR = 20;
    private static final int LABELS = 182;
    private static final int PLOT_HEIGHT = 220;

    private final Markup out;

    Charts(Markup out) {
        this.out = out;
    }

    /** One part of a bar: its style and how long it is. */
    record Part(String style, long value) {}

    /** One bar: what it is called and its parts, one after the other. */
    record Bar(String label, List<Part> parts) {
        long value() {
            return parts.stream().mapToLong(Part::value).sum();
        }
    }

    /** An entry of the legend. */
    record Key(String style, String label) {}

    /** One column: what stands under it, empty for nothing, and how high it is. */
    record Column(String label, String style, long value) {}

    /** What a chart is called and what it tells those who do not see it. */
    record Caption(String id, String title, String description) {}

    /** A vertical line behind a column, with words at its head. */
    record Mark(int afterColumn, String label) {}

    /** Draws bars one below the other, longest to scale. */
    void bars(Caption caption, List<Key> legend, List<Bar> bars) {
        int top = legend.isEmpty() ? 6 : 34;
        int height = top + bars.size() * ROW + 4;
        open(caption, NARROW, height);
        int x = LABELS;
        for (Key key : legend) {
            rectangle(key.style(), x, 6, 13, 13);
            label("soft", "start", x + 19, 17, key.label());
            x += 100;
        }
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        int room = NARROW - LABELS - 60;
        out.open("path", "class", "axis", "d", "M" + LABELS + " " + top + "V" + (height - 4))
                .closeLine();
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), top + i * ROW, room, most);
        }
        out.closeLine();
    }

    private void bar(Bar bar, int top, int room, long most) {
        int y = top + (ROW - BAR) / 2;
        label("", "end", LABELS - 10, y + 15, bar.label());
        long before = 0;
        for (Part part : bar.parts()) {
            int from = scaled(before, room, most);
            before += part.value();
            rectangle(part.style(), LABELS + from, y, scaled(before, room, most) - from, BAR);
        }
        label("strong", "start", LABELS + scaled(before, room, most) + 8, y + 15, Words.number(before));
    }

    /** Draws columns side by side, the highest to scale, with an axis title below. */
    void columns(Caption caption, String axis, int width, List<Column> columns, List<Mark> marks) {
        int left = 44;
        int top = 30;
        int bottom = top + PLOT_HEIGHT;
        open(caption, width, bottom + 52);
        long most = Math.max(1, columns.stream().mapToLong(Column::value).max().orElse(1));
        long step = step(most);
        long ceiling = (most + step - 1) / step * step;
        for (long value = 0; value <= ceiling; value += step) {
            int y = bottom - scaled(value, PLOT_HEIGHT, ceiling);
            out.open("path", "class", value == 0 ? "axis" : "grid", "d", "M" + left + " " + y + "H" + width)
                    .closeLine();
            label("soft", "end", left - 8, y + 4, Words.number(value));
        }
        int count = Math.max(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            int from = left + place(i, count, width - left);
            int to = left + place(i + 1, count, width - left);
            column(columns.get(i), from, to, bottom, ceiling);
        }
        for (Mark mark : marks) {
            int x = left + place(mark.afterColumn(), count, width - left);
            out.open("path", "class", "limit", "d", "M" + x + " " + (top - 8) + "V" + bottom)
                    .closeLine();
            boolean right = x > width / 2;
            label("limit-text", right ? "end" : "start", right ? x - 8 : x + 8, top + 4, mark.label());
        }
        label("soft", "middle", (left + width) / 2, bottom + 46, axis);
        out.closeLine();
    }

    private void column(Column column, int from, int to, int bottom, long ceiling) {
        int gap = Math.min(6, Math.max(1, (to - from) / 5));
        int height = scaled(column.value(), PLOT_HEIGHT, ceiling);
        int middle = (from + to) / 2;
        if (column.value() > 0) {
            // something is never nothing
            int seen = Math.max(2, height);
            rectangle(column.style(), from + gap, bottom - seen, to - from - 2 * gap, seen);
            label("strong", "middle", middle, bottom - seen - 6, Words.number(column.value()));
        }
        if (!column.label().isEmpty()) {
            label("soft", "middle", middle, bottom + 20, column.label());
        }
    }

    private static int place(int column, int count, int room) {
        return room * column / count;
    }

    /** Returns a round distance of lines, so that three to six of them reach {@code most}. */
    private static long step(long most) {
        long power = 1;
        while (power * 10 <= most) {
            power *= 10;
        }
        long step = most <= 3 * power ? power / 2 : most <= 6 * power ? power : 2 * power;
        return Math.max(1, step);
    }

    private static int scaled(long value, int room, long most) {
        return Math.toIntExact(value * room / most);
    }

    private void open(Caption caption, int width, int height) {
        String title = caption.id() + "-title";
        String description = caption.id() + "-description";
        out.open(
                "svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-labelledby",
                title + " " + description);
        out.element("title", caption.title(), "id", title);
        out.element("desc", caption.description(), "id", description);
    }

    private void rectangle(String style, int x, int y, int width, int height) {
        out.open(
                        "rect",
                        "class",
                        style,
                        "x",
                        Integer.toString(x),
                        "y",
                        Integer.toString(y),
                        "width",
                        Integer.toString(width),
                        "height",
                        Integer.toString(height))
                .closeLine();
    }

    private void label(String style, String anchor, int x, int y, String text) {
        out.element(
                "text",
                text,
                "class",
                style,
                "text-anchor",
                anchor,
                "x",
                Integer.toString(x),
                "y",
                Integer.toString(y));
    }
}

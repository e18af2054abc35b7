package org.lowbao.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.rules.language.Type;

/**
 * The keys of a table as cells of a grid: on an axis of bands a cell is one stretch, on any other one code or number. A
 * row whose bands reach over several stretches stands in several cells.
 *
 * <p>What is no money and has whole ends only counts things, years or persons: there 6 follows 5, and nothing lies
 * between.
 */
final class KeyGrid {

    /** More cells than this, and the bands cut each other too finely to be of use. */
    static final int MAX_CELLS = 300_000;

    private final List<Optional<Stretches>> axes = new ArrayList<>();
    private final List<Boolean> counted = new ArrayList<>();
    private final ParameterDeclaration parameter;

    private KeyGrid(ParameterDeclaration parameter) {
        this.parameter = parameter;
    }

    /**
     * Lays out the rows of a parameter.
     *
     * @param types of the names that choose the row, in their order
     */
    static KeyGrid of(ParameterDeclaration parameter, List<Type> types) {
        var grid = new KeyGrid(parameter);
        for (int axis = 0; axis < types.size(); axis++) {
            grid.axis(axis, types.get(axis));
        }
        return grid;
    }

    private void axis(int axis, Type type) {
        var bands = new ArrayList<Band>();
        boolean banded = false;
        if (type.kind() == Type.Kind.NUMBER) {
            for (ParameterDeclaration.Row row : parameter.rows()) {
                if (row.key().size() > axis) {
                    banded |= Band.isWrittenAsBand(row.key().get(axis));
                    Band.parse(row.key().get(axis)).ifPresent(bands::add);
                }
            }
        }
        boolean counts = type.unit().yuan() == 0 && bands.stream().allMatch(Band::isWhole);
        counted.add(counts);
        axes.add(
                banded
                        ? Optional.of(Stretches.of(
                                counts ? bands.stream().map(Band::counted).toList() : bands))
                        : Optional.empty());
    }

    /** Returns the stretches of each part of the key; empty for a part that has no bands. */
    List<Optional<Stretches>> axes() {
        return axes;
    }

    /** Tells whether any part of the key has bands. */
    boolean hasBands() {
        return axes.stream().anyMatch(Optional::isPresent);
    }

    /**
     * Returns the cells that a row stands in: for each part of the key the number of a stretch, or the text as written.
     * Empty if its key has too few or too many parts, or one that is no number where it should be; both are told elsewhere.
     */
    List<List<Object>> cells(ParameterDeclaration.Row row) {
        if (row.key().size() != axes.size()) {
            return List.of();
        }
        List<List<Object>> cells = List.of(List.of());
        for (int axis = 0; axis < axes.size(); axis++) {
            List<Object> places = places(axis, row.key().get(axis));
            var longer = new ArrayList<List<Object>>(cells.size() * places.size());
            for (List<Object> cell : cells) {
                for (Object place : places) {
                    var next = new ArrayList<>(cell);
                    next.add(place);
                    longer.add(next);
                }
            }
            if (longer.size() > MAX_CELLS) {
                return List.of();
            }
            cells = longer;
        }
        return cells;
    }

    private List<Object> places(int axis, String written) {
        Optional<Stretches> stretches = axes.get(axis);
        if (stretches.isEmpty()) {
            return List.of(written);
        }
        Optional<Band> band = Band.parse(written).map(read -> counted.get(axis) ? read.counted() : read);
        var places = new ArrayList<Object>();
        if (band.isPresent()) {
            int last = stretches.get().last(band.get());
            for (int place = stretches.get().first(band.get()); place <= last; place++) {
                places.add(place);
            }
        }
        return places;
    }

    /** Returns the rows in each cell, or nothing if there are too many cells. */
    Optional<Map<List<Object>, List<ParameterDeclaration.Row>>> rows() {
        var rows = new LinkedHashMap<List<Object>, List<ParameterDeclaration.Row>>();
        long entries = 0;
        for (ParameterDeclaration.Row row : parameter.rows()) {
            List<List<Object>> cells = cells(row);
            entries += cells.size();
            if (entries > MAX_CELLS) {
                return Optional.empty();
            }
            cells.forEach(
                    cell -> rows.computeIfAbsent(cell, any -> new ArrayList<>()).add(row));
        }
        return Optional.of(rows);
    }

    /** Returns a cell as people write it. */
    String shown(List<Object> cell) {
        var shown = new ArrayList<String>();
        for (int axis = 0; axis < cell.size(); axis++) {
            String part = String.valueOf(cell.get(axis));
            if (cell.get(axis) instanceof Integer stretch) {
                part = parameter.by().get(axis) + " " + shown(axes.get(axis).orElseThrow(), counted.get(axis), stretch);
            }
            shown.add(part);
        }
        return shown.isEmpty() ? "-" : String.join(", ", shown);
    }

    private static String shown(Stretches stretches, boolean counts, int stretch) {
        if (!counts || stretch == stretches.cuts().size()) {
            return stretches.shown(stretch);
        }
        // where things are counted, both ends are in the band
        var last =
                stretches.cuts().get(stretch).number().subtract(BigDecimal.ONE).toPlainString();
        String first =
                stretch == 0 ? "" : stretches.cuts().get(stretch - 1).number().toPlainString();
        return first.equals(last) ? last : first + ".." + last;
    }
}

package org.lowbao.rules.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.Fault;
import org.lowbao.rules.table.TableFormats;

/**
 * Reads packs and lays them over each other.
 *
 * <p>A pack is one or more YAML files with these sections, in any file and any order:
 *
 * <pre>
 * pack:       {id, version, issuer, division, level, language, from, to?, decided, parent?, name: {zh, en}}
 * documents:  ID: {title, number?, issued, mark}
 * subjects:   NAME: {of?, counted-in?, words, facts: {NAME: {type, codes?, words}}}
 * parameters: NAME: {type, by?, otherwise?, words, rows: [{key?, value, unit?, from, to?, document, mark?}], overrides?}
 * variables:  NAME: {of, type, codes?, is | strategy: {name, version, takes}, words, overrides?}
 * decisions:  NAME: {of, type, codes?, hit, columns?, words, rows: [{id?, when?, COLUMN: CELL, value}], otherwise?, overrides?}
 * rules:      CODE: {of, for?, when, basis: {document, article?}, met, not-met, overrides?}
 * outcomes:   CODE: {of, for?, when, amounts?, because?, words, overrides?}
 * </pre>
 *
 * <p>A type is {@code yes-no}, {@code code}, {@code date} or a unit. A lower pack that declares what a higher one has
 * writes {@code overrides: DOCUMENT}; without it the clash is a fault. Overriding a parameter replaces the rows of the
 * keys it mentions and keeps the others. Aliases, anchors and tags are refused; a file has at most 1 MiB, a pack 4 MiB
 * of YAML.
 *
 * <p>{@code rows} may be the name of a table file beside the YAML instead, such as {@code standards.csv}, or {@code {file:
 * standards.csv, encoding: GB18030, headings: {标准: value}}}. Its headings are the names of the fields, or are turned
 * into them by {@code headings}; an empty cell is a field that is not there; a row of several keys has each under the name
 * that {@code by} gives it. A table has at most 100,000 rows, 64 columns, 4,000 characters in a cell and 16 MiB.
 *
 * <p>{@code by} names facts or variables; a row's {@code key} has one part for each: a code, {@code yes} or {@code no}, a
 * number, or a band of numbers such as {@code 6..17}, with both its ends, {@code 1000..<2000}, without the last, {@code
 * 60..} or {@code < 18}. Where a part of any row is a band, every code that occurs needs every number between the lowest and
 * the highest that the table has, unless there is an {@code otherwise}; a lower pack then replaces all bands of the codes it
 * mentions. What is no money and has whole ends is counted: after 5 comes 6. However many rows there are, a look-up costs
 * the same.
 *
 * <p>A decision gives a variable by rows. {@code hit: first} takes the value of the first row that is met, and without
 * {@code otherwise} asks for a decision where none is; {@code sum} and {@code max} take all rows that are met together, or
 * the greatest of their values. A row is met if its condition {@code when} and all its cells are; {@code columns} lists the
 * names that have cells. A cell holds values or comparisons, such as {@code urban, rural}, {@code 18..59}, {@code 60..} or
 * {@code < 18}; {@code -} or nothing stands for anything; numbers may leave out their unit, bands have both their ends in
 * them. {@code value} is an expression. A table has at most 200 rows. A row that can never be met or never be the first,
 * and two rows with one condition, are refused; cases that no row covers are a warning. There, names that are no money and
 * are compared with whole numbers only are taken to be whole and not below zero.
 *
 * <p>A variable is computed by the expression {@code is}, or by a {@code strategy} written in Java, which {@code takes} the
 * values of names.
 *
 * <p>{@code for} is {@code entering} or {@code staying}: such a rule or outcome is asked at that {@link Stage} only.
 *
 * <p>Cases lie in the folder {@code cases} beside the files of the pack and are no part of it; their form is told at
 * {@code org.lowbao.rules.cases.CaseReader}.
 *
 * <p>An instance is what packs say together, so that {@link #over} lays one more on top without reading them again.
 * Immutable; safe for use by many threads.
 */
public final class Layers {

    private final Overlay overlay;

    private Layers(Overlay overlay) {
        this.overlay = overlay;
    }

    /**
     * Reads packs, the highest first. Never throws for what is in a pack.
     *
     * @return every fault and warning there is, in the order of their places, and the declarations unless a fault
     *     stands among them
     */
    public static Reading read(List<PackSource> sources) {
        return read(sources, TableFormats.installed());
    }

    /** The same, with formats of table files that were handed in. */
    public static Reading read(List<PackSource> sources, TableFormats formats) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no pack to read");
        }
        var faults = new ArrayList<Fault>();
        return read(sources, formats, new Overlay(faults), faults);
    }

    /**
     * Reads one more pack and lays it over these, which stay as they are. Its parent is the lowest of them. Never throws
     * for what is in the pack.
     *
     * @return as {@link #read}
     */
    public Reading over(PackSource source) {
        var faults = new ArrayList<Fault>();
        return read(List.of(source), TableFormats.installed(), overlay.copy(faults), faults);
    }

    private static Reading read(List<PackSource> sources, TableFormats formats, Overlay overlay, List<Fault> faults) {
        for (PackSource source : sources) {
            new PackReader(source, formats, overlay, faults).read();
        }
        Declarations declarations = overlay.declarations();
        List<Fault> found = faults.stream().distinct().sorted().toList();
        boolean refused = found.stream().anyMatch(fault -> !fault.code().isWarning());
        // names can only be checked where everything that has a name was understood
        return new Reading(
                refused ? Optional.empty() : Optional.of(declarations), declarations, found, new Layers(overlay));
    }

    /** Returns the header of a pack, whatever else is in it; empty if the header itself is at fault. */
    public static Optional<PackHeader> header(PackSource source) {
        var faults = new ArrayList<Fault>();
        var overlay = new Overlay(faults);
        new PackReader(source, TableFormats.CSV, overlay, faults).readHeader();
        return overlay.header();
    }

    /**
     * What reading gave.
     *
     * @param declarations absent if there is a fault
     * @param partial what was understood, faults or not; good for nothing but finding more faults
     * @param faults with the warnings
     * @param layers to lay one more pack over
     */
    public record Reading(
            Optional<Declarations> declarations, Declarations partial, List<Fault> faults, Layers layers) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }
}

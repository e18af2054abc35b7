package org.lowbao.documents.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.identifier.Parsed;
import org.lowbao.core.money.Money;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;
import org.lowbao.documents.spreadsheet.Cell;
import org.lowbao.documents.spreadsheet.SheetRow;

/**
 * The cells of one row, read as what their columns mean. Every fault is kept; a row without faults has given a value
 * for every {@link #required} cell. For one thread.
 */
final class RowCells {

    /** How one kind of column is read; a cell that cannot be read gives nothing and leaves a fault. */
    interface Reading<T> {
        Optional<T> read(IntakeColumn column, Cell cell);
    }

    private static final int LONGEST_NUMBER = 40;
    private static final int DIGITS_A_SPREADSHEET_KEEPS = 15;
    private static final int DIGITS_OF_AN_AMOUNT = 12;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;
    private static final Pattern AMOUNT = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,15})?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,3}");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]+");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern RUNNING_NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    private static final Pattern MEMBER_NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern PHONE = Pattern.compile("[0-9+ -]{1,20}");

    private final IntakeSheet sheet;
    private final SheetRow row;
    private final Map<IntakeColumn, Integer> columns;
    private final Terms terms;
    private final List<RowFault> faults = new ArrayList<>();

    RowCells(IntakeSheet sheet, SheetRow row, Map<IntakeColumn, Integer> columns, Terms terms) {
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
        this.terms = terms;
    }

    int row() {
        return row.number();
    }

    List<RowFault> faults() {
        return faults;
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    void fault(IntakeColumn column, FaultCode code, String... particulars) {
        faults.add(RowFault.of(sheet, row.number(), column, code, particulars));
    }

    <T> Optional<T> required(IntakeColumn column, Reading<T> reading) {
        Optional<Cell> cell = cell(column);
        if (cell.isEmpty()) {
            fault(column, FaultCode.VALUE_MISSING);
        }
        return cell.flatMap(filled -> reading.read(column, filled));
    }

    <T> Optional<T> optional(IntakeColumn column, Reading<T> reading) {
        return cell(column).flatMap(filled -> reading.read(column, filled));
    }

    /** Reads a text of at most {@code longest} characters, a line break as a blank; figures are taken as they are. */
    Reading<String> text(int longest) {
        return (column, cell) -> plain(column, cell).flatMap(written -> {
            String text = LINE_BREAKS.matcher(written).replaceAll(" ");
            if (text.chars().anyMatch(Character::isISOControl)) {
                return refused(column, FaultCode.CONTROL_CHARACTERS);
            }
            if (text.length() > longest) {
                fault(column, FaultCode.TEXT_TOO_LONG, Integer.toString(text.length()), Integer.toString(longest));
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    /** Reads the running number of a household or application; it goes into reports, so it must not be a person's. */
    Optional<String> runningNumber(IntakeColumn column, Cell cell) {
        return shaped(RUNNING_NUMBER, column, cell).flatMap(text -> {
            if (text.length() == 18 && CitizenId.parse(text).toOptional().isPresent()) {
                fault(column, FaultCode.CITIZEN_ID_AS_NUMBER);
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    Optional<PersonName> name(IntakeColumn column, Cell cell) {
        return identifier(column, plain(column, cell), PersonName::parse);
    }

    Optional<CitizenId> citizenId(IntakeColumn column, Cell cell) {
        return identifier(column, digits(column, cell), CitizenId::parse);
    }

    Optional<BankAccountNumber> account(IntakeColumn column, Cell cell) {
        return identifier(column, digits(column, cell), BankAccountNumber::parse);
    }

    Optional<DivisionCode> village(IntakeColumn column, Cell cell) {
        return identifier(column, plain(column, cell), DivisionCode::parse).flatMap(division -> {
            if (division.level() != DivisionCode.Level.VILLAGE) {
                fault(column, FaultCode.NOT_A_VILLAGE);
                return Optional.empty();
            }
            return Optional.of(division);
        });
    }

    Optional<LocalDate> date(IntakeColumn column, Cell cell) {
        Optional<LocalDate> day = plain(column, cell).flatMap(RowCells::parseDate);
        if (day.isEmpty() && isPlain(cell)) {
            fault(column, FaultCode.NOT_A_DATE);
        }
        return day;
    }

    /**
     * Reads an amount in yuan. The domain refuses negative ones too, but only in rows that can be read; here they are
     * named whatever else is wrong with the row.
     */
    Optional<Money> amount(IntakeColumn column, Cell cell) {
        if (!isPlain(cell)) {
            return plain(column, cell).flatMap(none -> Optional.empty());
        }
        Optional<BigDecimal> written = decimal(cell);
        if (written.isEmpty()) {
            fault(column, FaultCode.NOT_AN_AMOUNT);
            return Optional.empty();
        }
        BigDecimal yuan = written.get();
        if (digitsBeforePoint(yuan) > DIGITS_OF_AN_AMOUNT) {
            fault(column, FaultCode.AMOUNT_RANGE);
            return Optional.empty();
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            // a figure of a spreadsheet is a binary fraction: 0.1 + 0.2 is kept as 0.30000000000000004 and shown as 0.3
            yuan = yuan.round(new MathContext(DIGITS_A_SPREADSHEET_KEEPS));
        }
        if (yuan.stripTrailingZeros().scale() > 2) {
            fault(column, FaultCode.AMOUNT_DECIMALS);
            return Optional.empty();
        }
        if (yuan.signum() < 0) {
            fault(column, FaultCode.NEGATIVE);
            return Optional.empty();
        }
        return Optional.of(Money.ofYuan(yuan));
    }

    /** Reads a whole number from 1 to {@code most}. */
    Reading<Integer> count(int most) {
        return (column, cell) -> {
            Optional<Integer> number = plain(column, cell)
                    .filter(text -> text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .map(Integer::parseInt)
                    .filter(value -> value <= most);
            if (number.isEmpty() && isPlain(cell)) {
                fault(column, FaultCode.NOT_A_WHOLE_NUMBER, Integer.toString(most));
            } else if (number.equals(Optional.of(0))) {
                fault(column, FaultCode.TOO_SMALL);
                return Optional.empty();
            }
            return number;
        };
    }

    /** Reads the number of a member. */
    Optional<String> memberNumber(IntakeColumn column, Cell cell) {
        return shaped(MEMBER_NUMBER, column, cell);
    }

    Optional<String> phone(IntakeColumn column, Cell cell) {
        return shaped(PHONE, column, cell);
    }

    /** Reads a word of a list as its code. */
    Reading<String> term(String list) {
        return (column, cell) -> {
            Optional<String> code = plain(column, cell).flatMap(word -> terms.code(list, word));
            if (code.isEmpty() && isPlain(cell)) {
                fault(column, FaultCode.UNKNOWN_TERM, String.join("、", terms.words(list)));
            }
            return code;
        };
    }

    <E extends Enum<E>> Reading<E> term(String list, Class<E> type) {
        return (column, cell) -> term(list).read(column, cell).map(code -> Enum.valueOf(type, code));
    }

    Optional<Boolean> yesNo(IntakeColumn column, Cell cell) {
        return term("yesNo").read(column, cell).map(Boolean::valueOf);
    }

    /** Reads a relation as a term or as a two-digit code of GB/T 4761. */
    Optional<Kinship> kinship(IntakeColumn column, Cell cell) {
        return plain(column, cell).flatMap(text -> {
            if (text.equals("其他")) {
                fault(column, FaultCode.AMBIGUOUS_RELATION);
                return Optional.empty();
            }
            Optional<Kinship> kinship = Kinship.ofTerm(text).or(() -> Kinship.ofCode(text));
            if (kinship.isEmpty()) {
                fault(column, FaultCode.UNKNOWN_RELATION);
            }
            return kinship;
        });
    }

    /** Reads titles of the document catalogue, separated by semicolons. */
    Optional<List<Material>> materials(IntakeColumn column, Cell cell) {
        return plain(column, cell).map(text -> {
            var materials = new ArrayList<Material>();
            String[] items = text.split("[;；]", -1);
            for (int i = 0; i < items.length; i++) {
                if (items[i].isBlank()) {
                    continue;
                }
                Optional<Material> material = MaterialTitles.read(items[i].strip());
                if (material.isEmpty()) {
                    fault(column, FaultCode.UNKNOWN_MATERIAL, Integer.toString(i + 1));
                }
                material.ifPresent(materials::add);
            }
            return List.copyOf(materials);
        });
    }

    private Optional<String> shaped(Pattern shape, IntakeColumn column, Cell cell) {
        return plain(column, cell)
                .flatMap(text -> shape.matcher(text).matches() ? Optional.of(text) : refused(column, FaultCode.SHAPE));
    }

    private Optional<Cell> cell(IntakeColumn column) {
        return Optional.ofNullable(columns.get(column)).flatMap(row::cell);
    }

    private <T> Optional<T> identifier(IntakeColumn column, Optional<String> text, Function<String, Parsed<T>> parse) {
        return text.flatMap(written -> {
            Parsed<T> parsed = parse.apply(written);
            parsed.faults().forEach(fault -> faults.add(RowFault.of(sheet, row.number(), column, fault)));
            return parsed.toOptional();
        });
    }

    /** Reads digits that must have been stored as text, since a figure loses zeros in front and digits beyond 15. */
    private Optional<String> digits(IntakeColumn column, Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.DATE) {
            fault(column, FaultCode.NUMBER_AS_CODE);
            return Optional.empty();
        }
        return plain(column, cell).flatMap(text -> {
            if (SCIENTIFIC.matcher(text).matches()) {
                fault(column, FaultCode.DIGITS_LOST);
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    private static boolean isPlain(Cell cell) {
        return switch (cell.kind()) {
            case TEXT, NUMBER, DATE, BOOLEAN -> true;
            case FORMULA, ERROR, TOO_LONG -> false;
        };
    }

    private Optional<String> plain(IntakeColumn column, Cell cell) {
        return switch (cell.kind()) {
            case TEXT -> Optional.of(strip(cell.text()));
            case DATE, BOOLEAN -> Optional.of(cell.text());
            case NUMBER -> wholeFigure(column, cell);
            case FORMULA -> refused(column, FaultCode.FORMULA);
            case ERROR -> refused(column, FaultCode.CELL_ERROR);
            case TOO_LONG -> refused(column, FaultCode.CELL_TOO_LONG);
        };
    }

    private Optional<String> refused(IntakeColumn column, FaultCode code) {
        fault(column, code);
        return Optional.empty();
    }

    /** Returns the digits of a figure, or the figure as it stands if it has decimals; up to what a spreadsheet keeps. */
    private Optional<String> wholeFigure(IntakeColumn column, Cell cell) {
        Optional<BigDecimal> figure = decimal(cell);
        if (figure.isEmpty() || figure.get().stripTrailingZeros().scale() > 0) {
            return Optional.of(cell.text());
        }
        if (digitsBeforePoint(figure.get()) > DIGITS_A_SPREADSHEET_KEEPS) {
            return refused(column, FaultCode.DIGITS_LOST);
        }
        return Optional.of(figure.get().toBigInteger().toString());
    }

    /** Counts without writing the number out: 1E+2000000000 is twelve characters long and two gigabytes wide. */
    private static long digitsBeforePoint(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    private static Optional<BigDecimal> decimal(Cell cell) {
        String text = strip(cell.text());
        boolean readable = text.length() <= LONGEST_NUMBER
                && (cell.kind() == Cell.Kind.NUMBER
                        || (cell.kind() == Cell.Kind.TEXT
                                && AMOUNT.matcher(text).matches()));
        try {
            return readable ? Optional.of(new BigDecimal(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parseDate(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = parts.group(1) != null ? 1 : 4;
        try {
            LocalDate day = LocalDate.of(number(parts, first), number(parts, first + 1), number(parts, first + 2));
            return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** Takes off blanks at both ends, the one that does not break included. */
    private static String strip(String text) {
        String stripped = text.strip();
        while (stripped.startsWith("\u00A0") || stripped.endsWith("\u00A0")) {
            stripped = (stripped.startsWith("\u00A0")
                            ? stripped.substring(1)
                            : stripped.substring(0, stripped.length() - 1))
                    .strip();
        }
        return stripped;
    }
}

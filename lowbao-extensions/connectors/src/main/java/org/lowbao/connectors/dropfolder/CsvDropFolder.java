package org.lowbao.connectors.dropfolder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.verification.AgencyLookup;
import org.lowbao.core.verification.AgencyRecord;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An agency that delivers its registers as CSV files in a folder, read once and answered from.
 *
 * <p>{@code delivery.csv} declares the files, one a row: {@code agency,as-of,register,file,sha256,rows,encoding,coverage}.
 * A register may have several files. The registers and their columns, found by name in the first row:
 *
 * <pre>
 * household-register   id-number,name,relation,division,registered-since
 * deaths               id-number,name,date
 * vehicles             id-number,name,plate,use,type,registered-on
 * </pre>
 *
 * <p>Encodings are {@code UTF-8}, which an empty field means as well, with or without byte order mark, and
 * {@code GB18030}. Days are written {@code 2026-03-31} or {@code 20260331}. The use of a vehicle is a code, or one of the
 * Chinese terms in the bundle {@code vehicle-uses}; of a plate only a masked form is kept. A coverage is {@code all}, or
 * some of {@code id:990101} (numbers that begin so, 2 to 6 digits) and {@code division:990101100} (persons whom the
 * household register of this delivery lists there), separated by blanks.
 *
 * <p>What a person gets, by the first that applies:
 *
 * <ol>
 *   <li>{@code NOT_SUPPORTED}: the delivery declares no such register.
 *   <li>{@code DECLINED}, {@code AUTHORISATION_EXPIRED}: the authorisation ended before the day of the registers.
 *   <li>{@code FAILED}, with the {@link DeliveryFault.Code}: a file that covers the person is not what was declared.
 *   <li>{@code NO_REPLY}: a file that covers the person is declared and missing.
 *   <li>{@code DECLINED}, {@code NAME_MISMATCH}: the number stands in the delivery, and not under this name.
 *   <li>{@code FAILED}, {@code ROW_UNREADABLE}: a row with the number could not be taken over; or there is no row with
 *       the number, and one with the name whose number cannot be read.
 *   <li>{@code FOUND}: the rows of the number and the name; a number of 15 digits meets its form of 18.
 *   <li>{@code NO_RECORD}: no row, and the person is covered by a file.
 *   <li>{@code NO_REPLY}: no row, and nobody said that this person was searched for.
 * </ol>
 *
 * <p>Immutable and safe for many threads; an answer costs a binary search in each file. Logs counts, never a person.
 */
public final class CsvDropFolder implements AgencyLookup {

    private static final Logger LOG = LoggerFactory.getLogger(CsvDropFolder.class);
    private static final String ROW_UNREADABLE = "ROW_UNREADABLE";

    private final Declaration declaration;
    private final List<RegisterFile> files;
    private final DeliveryReport report;

    private CsvDropFolder(Declaration declaration, List<RegisterFile> files, Faults faults) {
        this.declaration = declaration;
        this.files = List.copyOf(files);
        this.report = new DeliveryReport(
                declaration.agency(),
                declaration.asOf(),
                files.stream().map(RegisterFile::status).toList(),
                faults.kept(),
                faults.further());
    }

    /** Reads the delivery in a folder within {@link DropFolderLimits#DEFAULT}. */
    public static CsvDropFolder open(Path folder) {
        return open(folder, DropFolderLimits.DEFAULT);
    }

    /**
     * Reads the delivery in a folder, whole; later changes to the folder are not seen. What is wrong with single files
     * and rows is in the {@link #report}.
     *
     * @throws DeliveryRefusedException if {@code delivery.csv} is missing or does not say whose registers of which day
     */
    public static CsvDropFolder open(Path folder, DropFolderLimits limits) {
        var faults = new Faults(limits.faults());
        Declaration declaration = Declaration.read(folder, faults);
        var files = new ArrayList<RegisterFile>();
        for (Declaration.DeclaredFile declared : declaration.files()) {
            files.add(RegisterFile.read(folder, declared, declaration.asOf(), limits, faults));
        }
        var opened = new CsvDropFolder(declaration, files, faults);
        LOG.info(
                "delivery of {} as of {}: {} files, {} faults",
                declaration.agency(),
                declaration.asOf(),
                files.size(),
                faults.kept().size() + faults.further());
        return opened;
    }

    /** Returns what the agency should know about its delivery. */
    public DeliveryReport report() {
        return report;
    }

    /** Returns the day on which the registers stood so. */
    public LocalDate asOf() {
        return declaration.asOf();
    }

    @Override
    public String agency() {
        return declaration.agency();
    }

    @Override
    public Set<LookupItem> items() {
        return files.stream()
                .map(file -> file.kind().item())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LookupItem.class)));
    }

    @Override
    public List<LookupAnswer> ask(List<LookupRequest> requests) {
        var answers = new ArrayList<LookupAnswer>();
        for (LookupRequest request : requests) {
            for (LookupItem item : request.items()) {
                answers.add(new LookupAnswer(request.id(), item, declaration.asOf(), reply(request, item)));
            }
        }
        return List.copyOf(answers);
    }

    private Reply reply(LookupRequest request, LookupItem item) {
        List<RegisterFile> register =
                files.stream().filter(file -> file.kind().item() == item).toList();
        if (register.isEmpty()) {
            return new Reply.NotSupported();
        }
        if (request.authorisedUntil().isBefore(declaration.asOf())) {
            return new Reply.Declined("AUTHORISATION_EXPIRED");
        }
        CitizenId id = request.citizenId();
        List<DivisionCode> registeredIn =
                files.stream().flatMap(file -> file.divisions(id)).toList();
        List<RegisterFile> covering = register.stream()
                .filter(file -> file.coverage().includes(id, registeredIn))
                .toList();
        Optional<Reply> broken = broken(covering);
        if (broken.isPresent()) {
            return broken.get();
        }
        PersonName name = request.name();
        if (isSomebodyElse(id, name, register)) {
            return new Reply.Declined("NAME_MISMATCH");
        }
        if (register.stream().anyMatch(file -> file.hasUnreadableRow(id))) {
            return new Reply.Failed(ROW_UNREADABLE);
        }
        List<AgencyRecord> records =
                register.stream().flatMap(file -> file.records(id, name)).toList();
        if (!records.isEmpty()) {
            return new Reply.Found(records);
        }
        if (register.stream().anyMatch(file -> file.hasUnreadableRow(name))) {
            return new Reply.Failed(ROW_UNREADABLE);
        }
        return covering.isEmpty() ? new Reply.NoReply() : new Reply.NoRecord();
    }

    private static Optional<Reply> broken(List<RegisterFile> covering) {
        Set<DeliveryFault.Code> codes = covering.stream()
                .flatMap(file -> file.broken().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.stream()
                .filter(code -> code != DeliveryFault.Code.FILE_MISSING)
                .findFirst()
                .<Reply>map(code -> new Reply.Failed(code.name()))
                .or(() -> codes.isEmpty() ? Optional.empty() : Optional.of(new Reply.NoReply()));
    }

    /** Tells whether the number stands somewhere in the delivery, and neither there nor in this register for the name. */
    private boolean isSomebodyElse(CitizenId id, PersonName name, List<RegisterFile> register) {
        List<String> here = register.stream().flatMap(file -> file.names(id)).toList();
        List<String> names =
                here.isEmpty() ? files.stream().flatMap(file -> file.names(id)).toList() : here;
        return !names.isEmpty() && !names.contains(name.matchKey());
    }

    /** Tells whose delivery of which day, and no person. */
    @Override
    public String toString() {
        return "delivery of " + declaration.agency() + " as of " + declaration.asOf();
    }
}

package org.lowbao.connectors.dropfolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;

/** Writes a delivery of synthetic people into a folder, declared truly unless a test says otherwise. */
final class Delivery {

    static final LocalDate AS_OF = LocalDate.of(2026, 2, 28);
    static final String REGISTER_HEADER = "id-number,name,relation,division,registered-since\n";
    static final String DEATHS_HEADER = "id-number,name,date\n";
    static final String VEHICLES_HEADER = "id-number,name,plate,use,type,registered-on\n";

    private final Path folder;
    private final StringBuilder declaration =
            new StringBuilder("agency,as-of,register,file,sha256,rows,encoding,coverage\n");

    Delivery(Path folder) {
        this.folder = folder;
    }

    Delivery file(String register, String name, String text, long rows, String coverage) {
        return file(register, name, text.getBytes(StandardCharsets.UTF_8), rows, "UTF-8", coverage);
    }

    Delivery file(String register, String name, byte[] bytes, long rows, String encoding, String coverage) {
        declare(register, name, sha256(bytes), rows, encoding, coverage);
        return write(name, bytes);
    }

    Delivery declare(String register, String name, String sha256, long rows, String encoding, String coverage) {
        return line(String.join(
                ",",
                "public-security",
                AS_OF.toString(),
                register,
                name,
                sha256,
                Long.toString(rows),
                encoding,
                coverage));
    }

    Delivery line(String line) {
        declaration.append(line).append('\n');
        return this;
    }

    Delivery write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CsvDropFolder open() {
        return open(DropFolderLimits.DEFAULT);
    }

    CsvDropFolder open(DropFolderLimits limits) {
        write(Declaration.FILE, declaration.toString().getBytes(StandardCharsets.UTF_8));
        return CsvDropFolder.open(folder, limits);
    }

    static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    /** Returns a number under the prefix 990101, which no place has, or under another one. */
    static CitizenId id(String prefix, int sequence) {
        String digits = prefix + "19600101" + String.format("%03d", sequence);
        return CitizenId.of(digits + CitizenId.checkCharacter(digits));
    }

    static CitizenId id(int sequence) {
        return id("990101", sequence);
    }

    static LookupRequest request(CitizenId id, String name, LookupItem... items) {
        return new LookupRequest("R-1", PersonName.of(name), id, Set.of(items), AS_OF);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

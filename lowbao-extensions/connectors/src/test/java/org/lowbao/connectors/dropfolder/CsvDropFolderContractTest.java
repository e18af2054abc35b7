package org.lowbao.connectors.dropfolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.verification.AgencyLookup;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;

class CsvDropFolderContractTest extends AgencyLookupContract {

    private static final CitizenId KNOWN = Delivery.id(1);
    private static final CitizenId BEYOND = Delivery.id("990202", 2);

    @TempDir
    Path folder;

    @Override
    protected AgencyLookup agency() {
        // vehicles are not declared, so that one item is not supported
        return new Delivery(folder)
                .file(
                        "household-register",
                        "register.csv",
                        Delivery.REGISTER_HEADER + KNOWN.value() + ",甄一,户主,990101100201,1985-05-01\n",
                        1,
                        "id:990101")
                .file("deaths", "deaths.csv", Delivery.DEATHS_HEADER, 0, "id:990101")
                .open();
    }

    @Override
    protected LookupRequest known() {
        return request("KNOWN", "甄一", KNOWN);
    }

    @Override
    protected LookupRequest beyondReach() {
        return request("BEYOND", "贾二", BEYOND);
    }

    @Override
    protected List<String> secrets() {
        return List.of("甄一", "贾二", KNOWN.value(), BEYOND.value());
    }

    private static LookupRequest request(String id, String name, CitizenId number) {
        return new LookupRequest(id, PersonName.of(name), number, Set.of(LookupItem.values()), Delivery.AS_OF);
    }
}

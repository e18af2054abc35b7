package org.lowbao.core.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.lowbao.core.office.Actor;

/**
 * Neighbours were asked about a household (邻里访问; 民发〔2021〕57号 art. 15).
 *
 * @param on when
 * @param investigators who asked
 * @param asked how many neighbours, 1 to 100; who they are stays in the scanned record
 * @param gist what they said, at most 2,000 characters
 */
public record NeighbourVisit(
        @NotNull LocalDate on,
        @NotEmpty List<@NotNull @Valid Actor> investigators,
        @Min(1) @Max(100) int asked,
        @NotBlank @Size(max = 2000) String gist) {

    public NeighbourVisit {
        investigators = List.copyOf(investigators);
    }

    @Override
    public String toString() {
        return "visit to " + asked + " neighbours on " + on;
    }
}

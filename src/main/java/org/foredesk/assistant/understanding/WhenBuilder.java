package org.foredesk.assistant.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.foredesk.assistant.understanding.When.Exclusion;
import org.foredesk.assistant.understanding.When.Flag;
import org.foredesk.assistant.understanding.When.Kind;
import org.foredesk.assistant.understanding.When.Problem;
import org.foredesk.assistant.understanding.When.Relative;
import org.foredesk.assistant.understanding.When.Window;
import org.jspecify.annotations.Nullable;

/** A {@link When} in the making; what is not set was not said. */
final class WhenBuilder {
    private final Kind kind;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private @Nullable LocalDate date;
    private @Nullable LocalTime time;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private @Nullable Window daily;
    private @Nullable PartOfDay part;
    private @Nullable Problem problem;
    private @Nullable LocalDate near;
    private @Nullable LocalTime otherTime;
    private @Nullable Relative relative;
    private String text = "";
    private List<Span> spans = List.of();
    private List<Exclusion> except = List.of();
    private List<When> alternatives = List.of();

    private WhenBuilder(Kind kind) {
        this.kind = kind;
    }

    static WhenBuilder of(Kind kind) {
        return new WhenBuilder(kind);
    }

    /** As {@code when}, to be changed. */
    static WhenBuilder like(When when) {
        return like(when, when.kind());
    }

    /** As {@code when}, but of another kind. */
    static WhenBuilder like(When when, Kind kind) {
        WhenBuilder out = of(kind).date(when.date()).time(when.time());
        out.from = when.from();
        out.to = when.to();
        out.daily = when.daily();
        out.part = when.part();
        out.problem = when.problem();
        out.near = when.near();
        out.otherTime = when.otherTime();
        out.relative = when.relative();
        out.text = when.text();
        out.spans = when.spans();
        out.except = when.except();
        out.alternatives = when.alternatives();
        out.flags.addAll(when.flags());
        return out;
    }

    WhenBuilder date(@Nullable LocalDate value) {
        date = value;
        return this;
    }

    WhenBuilder time(@Nullable LocalTime value) {
        time = value;
        return this;
    }

    WhenBuilder between(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        from = start;
        to = end;
        return this;
    }

    WhenBuilder daily(@Nullable Window value) {
        daily = value;
        return this;
    }

    WhenBuilder part(@Nullable PartOfDay value) {
        part = value;
        return this;
    }

    WhenBuilder problem(Problem value) {
        problem = value;
        return this;
    }

    WhenBuilder near(@Nullable LocalDate value) {
        near = value;
        return this;
    }

    WhenBuilder otherTime(@Nullable LocalTime value) {
        otherTime = value;
        return this;
    }

    WhenBuilder relative(Relative value) {
        relative = value;
        return this;
    }

    WhenBuilder said(String words, List<Span> where) {
        text = words;
        spans = where;
        return this;
    }

    WhenBuilder except(List<Exclusion> value) {
        except = value;
        return this;
    }

    WhenBuilder alternatives(List<When> value) {
        alternatives = value;
        return this;
    }

    WhenBuilder flags(Set<Flag> more) {
        flags.addAll(more);
        return this;
    }

    WhenBuilder without(Flag flag) {
        flags.remove(flag);
        return this;
    }

    When build() {
        return new When(
                kind,
                date,
                time,
                from,
                to,
                daily,
                except,
                part,
                problem,
                near,
                text,
                spans,
                flags,
                otherTime,
                relative,
                alternatives);
    }
}

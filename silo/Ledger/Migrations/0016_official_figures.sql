-- The official figures of the plan's indicators. Rows are only added: the newest of a place and as-of date is in force.

CREATE TABLE official_figure (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- A code of the program file's indicators.
    indicator    text        NOT NULL,
    -- Null for the province.
    commune_code text        REFERENCES commune (code),
    as_of        date        NOT NULL,
    -- Null: the figure of this date was taken back.
    numerator    bigint      CHECK (numerator >= 0),
    source       text        NOT NULL,
    -- Why it differs from the row before it.
    reason       text,
    imported     boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL
);
CREATE INDEX official_figure_by_place ON official_figure (indicator, commune_code, as_of, id);

CREATE TRIGGER official_figure_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON official_figure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Mẫu số, frozen for a year: the newest of a year, base and place is in force, and a newer one says why.
CREATE TABLE denominator (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year         integer     NOT NULL,
    -- residents-14, residents-15, residents-18, or the code of the one indicator that it is of.
    base         text        NOT NULL,
    commune_code text        REFERENCES commune (code),
    value        bigint      NOT NULL CHECK (value > 0),
    as_of        date        NOT NULL,
    source       text        NOT NULL,
    reason       text,
    imported     boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL
);
CREATE INDEX denominator_by_place ON denominator (base, commune_code, year, id);

CREATE TRIGGER denominator_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON denominator
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

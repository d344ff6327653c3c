-- Reports of a period (plan V.1, V.8.2): what people typed, and the figures that each was made from.

CREATE TABLE periodic_report (
    -- Null for the province's own.
    commune_code text        REFERENCES commune (code),
    -- A code of the program file's reportPeriods, and the year of the program.
    period       text        NOT NULL,
    year         integer     NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    is_calendar  boolean     NOT NULL,
    head_signs   boolean     NOT NULL,
    -- Code of a part → its text and whether the officer said "Không có".
    parts        jsonb       NOT NULL,
    made_at      timestamptz,
    -- Team → last entry of its stream that the figures contain.
    heads        jsonb,
    figures      jsonb,
    proof        text,
    number       text,
    issued_on    date,
    received_at  timestamptz,
    changed_at   timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (commune_code, period, year),
    CHECK ((made_at IS NULL) = (figures IS NULL) AND (made_at IS NULL) = (heads IS NULL) AND (made_at IS NULL) = (proof IS NULL)),
    CHECK ((number IS NULL) = (issued_on IS NULL)),
    CHECK (number IS NULL OR made_at IS NOT NULL),
    CHECK (received_at IS NULL OR number IS NOT NULL)
);

-- Outreach of a quarter without reading its visits; most entries are not in it.
CREATE INDEX entry_outreach ON entry (date, commune_code) WHERE outreach_channel IS NOT NULL;

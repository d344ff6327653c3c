-- A team's own page: its figures of a week or a year, the target its commune gave it, when it goes out and when it is done.

-- A team's entries of a range of dates lie scattered over the ledger: found by this, a week costs a week's rows, not all years'.
CREATE INDEX entry_by_team_and_date ON entry (team_code, date);

-- Chỉ tiêu xã, phường giao cho Tổ: one per team and year; none given, no row. Who gave and changed it is in the audit.
CREATE TABLE team_target (
    team_code   text    NOT NULL REFERENCES team (code),
    year        integer NOT NULL,
    -- people, households, checkIns, or a code of the program file's activities.
    measure     text    NOT NULL,
    value       integer NOT NULL CHECK (value > 0),
    -- Số of the commune's own plan (V.8.1) it comes from.
    plan_number text,
    PRIMARY KEY (team_code, year)
);

-- Tổ bắt đầu, Tổ kết thúc hôm nay: without it a team that has not recorded may be on its way, done, or at home for the rain.
CREATE TABLE team_day_event (
    id                   uuid        PRIMARY KEY,
    -- The order of arrival.
    number               bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    team_code            text        NOT NULL REFERENCES team (code),
    commune_code         text        NOT NULL REFERENCES commune (code),
    date                 date        NOT NULL,
    event                text        NOT NULL CHECK (event IN ('start', 'end')),
    -- By the sender's clock; the offset is to be added.
    at                   timestamptz NOT NULL,
    clock_offset_seconds integer,
    -- Members who go out.
    staff                integer     CHECK (staff BETWEEN 0 AND 10000),
    recorded_at          timestamptz NOT NULL,
    actor                text        NOT NULL
);
CREATE INDEX team_day_event_by_date ON team_day_event (date, commune_code, team_code);
CREATE INDEX team_day_event_by_team ON team_day_event (team_code, date);

CREATE TRIGGER team_day_event_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON team_day_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

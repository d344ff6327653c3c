-- What the plan counts beyond visits: registers that communes keep, and the Sở its own (commune_code null).
-- A line is known by the id its page made; what it said before is in the audit.

-- Tập huấn cho Tổ (III.2.3).
CREATE TABLE team_training (
    id           uuid        PRIMARY KEY,
    commune_code text        REFERENCES commune (code),
    date         date        NOT NULL,
    place        text        NOT NULL,
    -- A code of the program file's trainingForms; contents likewise of its trainingContents.
    form         text        NOT NULL,
    organiser    text        NOT NULL,
    contents     text[]      NOT NULL CHECK (cardinality(contents) > 0),
    team_codes   text[]      NOT NULL,
    members      integer     NOT NULL CHECK (members > 0),
    note         text,
    withdrawn_at timestamptz,
    changed_at   timestamptz NOT NULL
);
CREATE INDEX team_training_by_date ON team_training (date, id);
CREATE INDEX team_training_by_commune ON team_training (commune_code, date, id);

-- Hộ hạt nhân (III.2.2.2).
CREATE TABLE nucleus_household (
    id               uuid        PRIMARY KEY,
    commune_code     text        NOT NULL REFERENCES commune (code),
    date             date        NOT NULL,
    team_code        text        NOT NULL REFERENCES team (code),
    -- Its number in the village head's own list, never a name.
    household_number integer     CHECK (household_number > 0),
    withdrawn_at     timestamptz,
    changed_at       timestamptz NOT NULL,
    CHECK (left(team_code, 5) = commune_code)
);
CREATE INDEX nucleus_household_by_date ON nucleus_household (date, id);
CREATE INDEX nucleus_household_by_commune ON nucleus_household (commune_code, date, id);

-- Kiểm tra, đôn đốc (III.1.3).
CREATE TABLE inspection (
    id           uuid        PRIMARY KEY,
    commune_code text        REFERENCES commune (code),
    date         date        NOT NULL,
    team_code    text        REFERENCES team (code),
    inspector    text        NOT NULL,
    finding      text        NOT NULL,
    due_by       date,
    done_on      date,
    withdrawn_at timestamptz,
    changed_at   timestamptz NOT NULL
);
CREATE INDEX inspection_by_date ON inspection (date, id);
CREATE INDEX inspection_by_commune ON inspection (commune_code, date, id);

-- Quyết định khen thưởng (III.2.4).
CREATE TABLE award_decision (
    id           uuid        PRIMARY KEY,
    commune_code text        REFERENCES commune (code),
    date         date        NOT NULL,
    -- Null while the council has not decided.
    number       text,
    -- A code of the program file's awardLevels.
    level        text        NOT NULL,
    title        text        NOT NULL,
    -- 24805 a commune, 24805-003 a team, 24805-003/4 its member number 4.
    recipients   text[]      NOT NULL CHECK (cardinality(recipients) > 0),
    published_at timestamptz,
    withdrawn_at timestamptz,
    changed_at   timestamptz NOT NULL,
    CHECK (published_at IS NULL OR number IS NOT NULL)
);
CREATE INDEX award_decision_by_date ON award_decision (date, id);
CREATE INDEX award_decision_by_commune ON award_decision (commune_code, date, id);

-- Kế hoạch chi tiết of a commune (V.8.1).
CREATE TABLE commune_plan (
    commune_code text    NOT NULL REFERENCES commune (code),
    year         integer NOT NULL,
    number       text    NOT NULL,
    date         date,
    PRIMARY KEY (commune_code, year)
);

-- Kinh phí (IV), in đồng; a null is not 0 but not said. The Sở's own line has no commune.
CREATE TABLE period_money (
    commune_code  text   REFERENCES commune (code),
    period        text   NOT NULL,
    state_budget  bigint CHECK (state_budget >= 0),
    other_sources bigint CHECK (other_sources >= 0),
    proposed      bigint CHECK (proposed >= 0),
    UNIQUE NULLS NOT DISTINCT (commune_code, period)
);

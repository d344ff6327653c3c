-- What a commune has of a campaign day beside its records: whether it is postponed there, where its teams stand, that its figures are right.

CREATE TABLE day_postponed (
    date         date        NOT NULL,
    commune_code text        NOT NULL REFERENCES commune (code),
    reason       text        NOT NULL,
    -- When the commune goes out instead; null when nobody knows yet.
    to_date      date,
    at           timestamptz NOT NULL,
    PRIMARY KEY (date, commune_code)
);

-- Điểm ra quân: a place where people come to the team.
CREATE TABLE day_point (
    id           uuid        PRIMARY KEY,
    date         date        NOT NULL,
    commune_code text        NOT NULL REFERENCES commune (code),
    village_code text        REFERENCES village (code),
    place        text        NOT NULL,
    -- A code of the program file's pointKinds.
    kind         text        NOT NULL,
    hours_from   time        NOT NULL,
    hours_to     time        NOT NULL,
    in_charge    text,
    phone        text,
    partners     text[]      NOT NULL DEFAULT '{}',
    cancelled    boolean     NOT NULL DEFAULT false,
    changed_at   timestamptz NOT NULL,
    CHECK (hours_from < hours_to),
    CHECK (village_code IS NULL OR left(village_code, 5) = commune_code)
);
CREATE INDEX day_point_by_date ON day_point (date, commune_code);

-- Xã, phường xác nhận số liệu ngày: the newest one; who confirmed what before is in the audit.
CREATE TABLE day_confirmation (
    date         date        NOT NULL,
    commune_code text        NOT NULL REFERENCES commune (code),
    at           timestamptz NOT NULL,
    check_ins    bigint      NOT NULL,
    people       bigint      NOT NULL,
    -- Entries of the date in the commune that the figures contain: more now means that something came after.
    entries      bigint      NOT NULL,
    note         text,
    PRIMARY KEY (date, commune_code)
);

-- Chỉ tiêu of a commune, from its own plan (V.8.1): for a day, a campaign or a year.
CREATE TABLE commune_target (
    commune_code text    NOT NULL REFERENCES commune (code),
    scope        text    NOT NULL CHECK (scope IN ('day', 'campaign', 'year')),
    -- The date, the campaign's code or the year.
    scope_key    text    NOT NULL,
    -- people, households, checkIns, or a code of the program file's activities.
    measure      text    NOT NULL,
    value        integer NOT NULL CHECK (value > 0),
    plan_number  text,
    plan_date    date,
    PRIMARY KEY (commune_code, scope, scope_key, measure)
);

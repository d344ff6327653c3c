-- Who may do what: places, teams, staff, devices and their tokens.
-- Codes are natural keys: the province and the communes speak in them, and they are never used twice.

CREATE TABLE deployment (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    demo       boolean NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE deployment IS 'What this database is for. Demonstration data and real records never share one.';

-- Bumped, in the same transaction, by every change that takes a right away or changes a directory.
-- Each node polls it, so a revocation is honoured everywhere without a query per request.
CREATE TABLE access_revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint NOT NULL
);
INSERT INTO access_revision (revision) VALUES (1);

CREATE TABLE commune (
    code     text PRIMARY KEY CHECK (code ~ '^[0-9]{5}$'),
    type     text NOT NULL,
    name     text NOT NULL,
    lat      double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lon      double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
    area_km2 double precision NOT NULL CHECK (area_km2 > 0)
);

CREATE TABLE team (
    code         text PRIMARY KEY CHECK (code ~ '^[0-9]{5}-[0-9]{3}$'),
    commune_code text NOT NULL REFERENCES commune (code),
    name         text NOT NULL,
    active       boolean NOT NULL DEFAULT true,
    demo         boolean NOT NULL DEFAULT false,
    CHECK (left(code, 5) = commune_code)
);
CREATE INDEX team_by_commune ON team (commune_code);

CREATE TABLE staff_account (
    id                   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_name            text NOT NULL,
    display_name         text NOT NULL,
    role                 text NOT NULL
        CHECK (role IN ('communeOfficer', 'commandCentre', 'viewer', 'department', 'administrator')),
    commune_code         text REFERENCES commune (code),
    department           text,
    password_hash        text NOT NULL,
    must_change_password boolean NOT NULL DEFAULT false,
    demo                 boolean NOT NULL DEFAULT false,
    created_at           timestamptz NOT NULL,
    disabled_at          timestamptz,
    -- A scope belongs to the roles that have one: a viewer without a commune sees the province.
    CHECK (CASE role WHEN 'communeOfficer' THEN commune_code IS NOT NULL
                     WHEN 'viewer' THEN true
                     ELSE commune_code IS NULL END),
    CHECK ((role = 'department') = (department IS NOT NULL))
);
CREATE UNIQUE INDEX staff_account_user_name ON staff_account (lower(user_name));

-- Tokens are random and kept as SHA-256 only: a copy of the database opens no session.
CREATE TABLE staff_session (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id bigint NOT NULL REFERENCES staff_account (id),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX staff_session_by_account ON staff_session (account_id);

CREATE TABLE device (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash    bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    team_code     text NOT NULL REFERENCES team (code),
    name          text NOT NULL,
    member_number integer CHECK (member_number BETWEEN 1 AND 999),
    created_at    timestamptz NOT NULL,
    revoked_at    timestamptz,
    revoked_by    text
);
CREATE INDEX device_by_team ON device (team_code);

CREATE TABLE activation_code (
    code_hash     bytea PRIMARY KEY CHECK (length(code_hash) = 32),
    team_code     text NOT NULL REFERENCES team (code),
    member_number integer CHECK (member_number BETWEEN 1 AND 999),
    created_by    text NOT NULL,
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    used_at       timestamptz
);
CREATE INDEX activation_code_by_team ON activation_code (team_code);

-- Khó khăn, kiến nghị: what the teams meet with, and what became of it; announcements to the teams; guides for them.
-- What people typed may name somebody by accident, so texts stand apart and can be erased while the rest stays.

CREATE TABLE difficulty (
    id                   uuid        PRIMARY KEY,
    -- The order of arrival: lists go by it.
    number               bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    team_code            text        NOT NULL REFERENCES team (code),
    commune_code         text        NOT NULL REFERENCES commune (code),
    -- A code of the program file's difficultyKinds.
    kind                 text        NOT NULL,
    proposal             boolean     NOT NULL,
    urgent               boolean     NOT NULL,
    occurred_at          timestamptz NOT NULL,
    clock_offset_seconds integer,
    activity             text,
    member_number        integer,
    households_affected  integer,
    recorded_at          timestamptz NOT NULL,
    actor                text        NOT NULL,
    -- What the steps come to: the only columns that change.
    state                text        NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'escalated', 'resolved')),
    -- Who has it: 'commune', 'province', or a department's code.
    holder               text        NOT NULL DEFAULT 'commune',
    steps                integer     NOT NULL DEFAULT 0,
    changed_at           timestamptz NOT NULL
);
CREATE INDEX difficulty_by_team ON difficulty (team_code, number);
CREATE INDEX difficulty_by_commune ON difficulty (commune_code, number);
CREATE INDEX difficulty_unresolved ON difficulty (number) WHERE state <> 'resolved';

-- The history: it only grows.
CREATE TABLE difficulty_step (
    difficulty_id uuid        NOT NULL REFERENCES difficulty (id),
    number        integer     NOT NULL CHECK (number > 0),
    -- The step's own id, where the sender gave one: the same again is known.
    id            uuid        UNIQUE,
    action        text        NOT NULL CHECK (action IN ('answered', 'escalated', 'resolved')),
    at            timestamptz NOT NULL,
    actor         text        NOT NULL,
    -- For whom: 'commune', 'province', or a department's code.
    unit          text        NOT NULL,
    -- To whom it was passed on.
    escalated_to  text,
    PRIMARY KEY (difficulty_id, number),
    CHECK ((action = 'escalated') = (escalated_to IS NOT NULL))
);
CREATE INDEX difficulty_step_to ON difficulty_step (escalated_to, difficulty_id) WHERE escalated_to IS NOT NULL;

CREATE TRIGGER difficulty_step_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON difficulty_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Step 0 is what the team wrote.
CREATE TABLE difficulty_text (
    difficulty_id uuid    NOT NULL REFERENCES difficulty (id),
    step          integer NOT NULL,
    text          text    NOT NULL,
    PRIMARY KEY (difficulty_id, step)
);

CREATE TABLE announcement (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text          text        NOT NULL,
    -- Communes it goes to; null for the whole province. An officer's goes to his own.
    commune_codes text[],
    -- Teams it goes to, where not to all.
    team_codes    text[],
    -- Who speaks: 'commune' or 'province'.
    unit          text        NOT NULL,
    actor         text        NOT NULL,
    created_at    timestamptz NOT NULL,
    valid_until   timestamptz NOT NULL,
    withdrawn_at  timestamptz
);
CREATE INDEX announcement_by_validity ON announcement (valid_until);

CREATE TABLE material (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title        text        NOT NULL,
    kind         text        NOT NULL CHECK (kind IN ('infographic', 'audio', 'video', 'leaflet', 'document', 'page')),
    -- A code of the program file's activities; null when it is about none of them alone.
    topic        text,
    -- BCP 47: vi, en, and the languages of the province's peoples.
    language     text        NOT NULL,
    url          text,
    file_name    text,
    file_type    text,
    file_bytes   integer     CHECK (file_bytes BETWEEN 1 AND 5242880),
    valid_until  date,
    -- Who made it, as people know them: Công an tỉnh, a bank, a telecom.
    sender       text        NOT NULL,
    -- Who proposed it: 'province' or a department's code.
    unit         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('proposed', 'approved', 'published', 'withdrawn')),
    actor        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    changed_at   timestamptz NOT NULL
);
CREATE INDEX material_by_state ON material (state, id);

CREATE TABLE material_file (
    material_id bigint PRIMARY KEY REFERENCES material (id),
    content     bytea  NOT NULL,
    sha256      bytea  NOT NULL CHECK (length(sha256) = 32)
);

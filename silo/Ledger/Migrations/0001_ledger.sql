-- The ledger: one row per entry, never edited. docs/ledger.md says what each column means and which bytes are hashed.

CREATE TABLE entry (
    team_code            text        NOT NULL,
    number               bigint      NOT NULL CHECK (number > 0),
    id                   uuid        NOT NULL,
    leg                  smallint    NOT NULL,
    type                 smallint    NOT NULL,
    account              smallint    NOT NULL,
    subject              uuid        NOT NULL,
    date                 date        NOT NULL,
    commune_code         text        NOT NULL,
    occurred_at          timestamptz NOT NULL,
    recorded_at          timestamptz NOT NULL,
    actor                text        NOT NULL,
    kind                 text        NOT NULL,
    -- Signed amounts: a reversal holds the negatives, so every total is a plain sum within an account.
    check_ins            integer     NOT NULL CHECK (check_ins IN (-1, 1)),
    households           integer     NOT NULL,
    people               integer     NOT NULL,
    businesses           integer,
    results              jsonb,
    pending              jsonb,
    staff                integer,
    outreach_quantity    integer,
    outreach_channel     text,
    member_number        integer,
    outcome              text,
    clock_offset_seconds integer,
    source               text,
    marks                text,
    private_digest       bytea,
    hash                 bytea       NOT NULL,
    CONSTRAINT entry_pkey PRIMARY KEY (team_code, number),
    CONSTRAINT entry_id_leg_key UNIQUE (id, leg)
);

CREATE INDEX entry_date_commune ON entry (date, commune_code);
-- Corrections only: a check-in's own entries are found by id.
CREATE INDEX entry_subject ON entry (subject) WHERE id <> subject;

-- What waits for a decision, whatever its date.
CREATE INDEX entry_held ON entry (commune_code, team_code) WHERE account = 3;

-- What the law may ask to erase. The entry keeps the salted digest, so its hash stays right without these rows.
CREATE TABLE entry_private (
    team_code        text   NOT NULL,
    number           bigint NOT NULL,
    salt             bytea  NOT NULL,
    latitude_e7      integer,
    longitude_e7     integer,
    accuracy_metres  integer,
    mock             boolean,
    household_number integer,
    note             text,
    reason           text,
    PRIMARY KEY (team_code, number)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger only grows: % on % is refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER entry_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE campaign_day (
    date          date        PRIMARY KEY,
    name          text        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('declared', 'open', 'closed', 'finalised')),
    commune_codes text[],
    targets       jsonb,
    version       integer     NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- Called in the transaction of every append with the dates whose totals it changes, ascending. The lock is shared;
-- sealing a date holds it exclusively, so no append can slip in beside a seal.
CREATE FUNCTION hold_open(dates date[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    day date;
BEGIN
    FOREACH day IN ARRAY dates LOOP
        PERFORM pg_advisory_xact_lock_shared(17224, day - DATE '2000-01-01');
    END LOOP;
    IF EXISTS (SELECT FROM campaign_day WHERE date = ANY (dates) AND status = 'finalised') THEN
        RAISE EXCEPTION 'the figures of a date are final' USING ERRCODE = 'CH001';
    END IF;
END $$;

-- Numbers of live frames start above every number used before a restart.
CREATE SEQUENCE live_epoch;

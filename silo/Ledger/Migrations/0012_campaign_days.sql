-- What a campaign day is about, and the seals that make its figures final.

ALTER TABLE campaign_day
    ADD COLUMN hours_from    time,
    ADD COLUMN hours_to      time,
    ADD COLUMN focus         text[] NOT NULL DEFAULT '{}',
    ADD COLUMN announcement  text,
    ADD COLUMN partners      text[] NOT NULL DEFAULT '{}',
    ADD COLUMN campaign_code text,
    ADD COLUMN closed_at     timestamptz,
    ADD COLUMN reopen_reason text,
    ADD CHECK ((hours_from IS NULL) = (hours_to IS NULL) AND hours_from < hours_to);

-- A span of days (tháng cao điểm, 10/10): what days and figures are put together under.
CREATE TABLE campaign (
    code       text PRIMARY KEY CHECK (code ~ '^[a-z0-9-]{1,40}$'),
    name       text NOT NULL,
    first_date date NOT NULL,
    last_date  date NOT NULL,
    note       text,
    CHECK (first_date <= last_date)
);

-- A seal stays after the date was reopened: what had been final once can be held against the ledger for ever.
CREATE TABLE day_seal (
    date      date        NOT NULL,
    number    integer     NOT NULL CHECK (number > 0),
    sealed_at timestamptz NOT NULL,
    actor     text        NOT NULL,
    root      bytea       NOT NULL CHECK (length(root) = 32),
    PRIMARY KEY (date, number)
);

-- The totals of a team on the date, and its stream's head at that moment.
CREATE TABLE day_seal_team (
    date                date        NOT NULL,
    number              integer     NOT NULL,
    team_code           text        NOT NULL,
    head_number         bigint      NOT NULL,
    head_hash           bytea       NOT NULL,
    -- The last entry of the date that the totals contain.
    last_number         bigint      NOT NULL,
    check_ins           bigint      NOT NULL,
    households          bigint      NOT NULL,
    businesses          bigint      NOT NULL,
    people              bigint      NOT NULL,
    results             jsonb,
    pending             jsonb,
    to_check_check_ins  bigint      NOT NULL,
    to_check_households bigint      NOT NULL,
    to_check_businesses bigint      NOT NULL,
    to_check_people     bigint      NOT NULL,
    to_check_results    jsonb,
    to_check_pending    jsonb,
    held                bigint      NOT NULL,
    last_at             timestamptz,
    PRIMARY KEY (date, number, team_code),
    FOREIGN KEY (date, number) REFERENCES day_seal (date, number)
);

CREATE TRIGGER day_seal_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON day_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER day_seal_team_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON day_seal_team
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sums over the ledger that statistics are answered from: derived from it, complete up to rollup_head, and never the authority.
-- `rebuild-statistics` makes them again, `verify` holds them against the ledger. docs/statistics.md says which level answers what.

CREATE TABLE rollup (
    -- Of records: 1 commune by day, 2 commune by month, 3 team by month. Of their results: the same plus 3.
    level        smallint NOT NULL,
    -- The day, or the first of the month.
    period       date     NOT NULL,
    commune_code text     NOT NULL,
    -- Empty where the level is a commune's.
    team_code    text     NOT NULL,
    kind         text     NOT NULL,
    account      smallint NOT NULL,
    -- Empty for records.
    activity     text     NOT NULL,
    check_ins    bigint   NOT NULL,
    households   bigint   NOT NULL,
    businesses   bigint   NOT NULL,
    people       bigint   NOT NULL,
    staff        bigint   NOT NULL,
    done         bigint   NOT NULL,
    pending      bigint   NOT NULL,
    PRIMARY KEY (level, period, commune_code, team_code, kind, account, activity)
) PARTITION BY LIST (level);

-- A partition per level, so that a scan reads one level; room on each page for the sums that grow.
CREATE TABLE rollup_records_commune_day   PARTITION OF rollup FOR VALUES IN (1) WITH (fillfactor = 80);
CREATE TABLE rollup_records_commune_month PARTITION OF rollup FOR VALUES IN (2) WITH (fillfactor = 80);
CREATE TABLE rollup_records_team_month    PARTITION OF rollup FOR VALUES IN (3) WITH (fillfactor = 80);
CREATE TABLE rollup_results_commune_day   PARTITION OF rollup FOR VALUES IN (4) WITH (fillfactor = 80);
CREATE TABLE rollup_results_commune_month PARTITION OF rollup FOR VALUES IN (5) WITH (fillfactor = 80);
CREATE TABLE rollup_results_team_month    PARTITION OF rollup FOR VALUES IN (6) WITH (fillfactor = 80);

-- The last entry of each stream that the figures contain.
CREATE TABLE rollup_head (
    team_code text   PRIMARY KEY,
    number    bigint NOT NULL CHECK (number > 0)
);

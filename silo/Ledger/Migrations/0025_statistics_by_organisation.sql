-- Statistics by organisation without a line per member: a commune's month by organisation. Whose organisation a member is stays the roster's to
-- say; rollup_member tells as whose the stored figures have them.
-- Made again from the ledger, with the new levels.
TRUNCATE rollup, rollup_head;
-- Empty where the level knows none, and for records whose member is of none.
ALTER TABLE rollup ADD COLUMN organisation text NOT NULL DEFAULT '';
ALTER TABLE rollup DROP CONSTRAINT rollup_pkey;
ALTER TABLE rollup ADD PRIMARY KEY (level, period, commune_code, team_code, kind, account, activity, member_number, organisation);
CREATE TABLE rollup_records_organisation_month PARTITION OF rollup FOR VALUES IN (9) WITH (fillfactor = 80);
CREATE TABLE rollup_results_organisation_month PARTITION OF rollup FOR VALUES IN (12) WITH (fillfactor = 80);

-- Members that are not here are of no organisation in the stored figures.
CREATE TABLE rollup_member (
    team_code     text    NOT NULL,
    member_number integer NOT NULL,
    organisation  text    NOT NULL,
    PRIMARY KEY (team_code, member_number)
);

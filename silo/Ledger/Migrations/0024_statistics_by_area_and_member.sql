-- Địa bàn trước sắp xếp: the province that a commune belonged to before the merger; null where the program's list does not say.
ALTER TABLE commune ADD COLUMN former_province text;

-- Statistics by organisation without reading the ledger: a member's month. Whose organisation it is stays the roster's to say.
-- Made again from the ledger, with the new levels.
DELETE FROM rollup;
DELETE FROM rollup_head;
-- 0 where the level knows no members, and for records that name none.
ALTER TABLE rollup ADD COLUMN member_number integer NOT NULL DEFAULT 0;
ALTER TABLE rollup DROP CONSTRAINT rollup_pkey;
ALTER TABLE rollup ADD PRIMARY KEY (level, period, commune_code, team_code, kind, account, activity, member_number);
CREATE TABLE rollup_records_member_month PARTITION OF rollup FOR VALUES IN (8) WITH (fillfactor = 80);
CREATE TABLE rollup_results_member_month PARTITION OF rollup FOR VALUES IN (11) WITH (fillfactor = 80);

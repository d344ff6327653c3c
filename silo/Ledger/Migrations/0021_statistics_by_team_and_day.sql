-- How many teams reported, and a team's single days, without reading the ledger: records of a team's day, by kind.

CREATE TABLE rollup_records_team_day PARTITION OF rollup FOR VALUES IN (7) WITH (fillfactor = 80);

-- Made again from the ledger, with the new level.
DELETE FROM rollup;
DELETE FROM rollup_head;

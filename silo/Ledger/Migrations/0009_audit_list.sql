-- The log of changes is read newest first: the changes of roster, accounts, devices and days, and, from the ledger itself, those of
-- records. A record's own entries bear its id; what was done to it later bears another.

CREATE INDEX audit_by_time ON audit (at, id);
CREATE INDEX audit_by_commune_and_time ON audit (commune_code, at, id);
CREATE INDEX entry_changes ON entry (recorded_at, id) WHERE id <> subject AND leg = 0;

-- What a phone says of itself after it has sent: how much it still holds, since when, and which build of the page runs on it.
-- The newest word only. Null = it has never said; 0 = it said that it holds nothing.

ALTER TABLE device
    ADD COLUMN unsent       integer CHECK (unsent BETWEEN 0 AND 100000),
    ADD COLUMN oldest_at    timestamptz,
    ADD COLUMN page_version text CHECK (length(page_version) BETWEEN 1 AND 40),
    ADD COLUMN state_at     timestamptz;

-- Sign-in and devices: what it takes to list, to end and to repeat them safely.

ALTER TABLE staff_account ADD COLUMN last_sign_in_at timestamptz;

-- Sessions are listed for their owner by number, browser and system ("Chrome, Windows"): enough to know one's own again.
-- No address and no version is kept. Last use is rounded to minutes; null = not since it was opened.
ALTER TABLE staff_session
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN client text,
    ADD COLUMN last_used_at timestamptz;

ALTER TABLE activation_code
    ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN revoked_at timestamptz,
    ADD COLUMN revoked_by text;

-- code_id and key_hash let a phone that lost the answer to its activation ask again: same code, same key, same device.
ALTER TABLE device
    ADD COLUMN code_id bigint UNIQUE REFERENCES activation_code (id),
    ADD COLUMN key_hash bytea CHECK (length(key_hash) = 32),
    ADD COLUMN last_seen_at timestamptz,
    ADD COLUMN revoked_reason text CHECK (revoked_reason IN ('lost', 'replaced', 'left'));

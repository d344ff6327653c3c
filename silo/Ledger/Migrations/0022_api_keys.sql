-- Keys of departments' own systems (khóa kết nối): they read figures over HTTP, nothing else.
-- Kept as SHA-256 only, as every token; a key ends when an administrator revokes it, and stays listed.

CREATE TABLE api_key (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash   bytea       NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    -- What the department calls the system that uses it; no person.
    name         text        NOT NULL,
    -- A code of the program file's departments.
    department   text        NOT NULL,
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    -- To a few minutes; null = not yet.
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text,
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- Who changed what in the roster, the accounts, the devices and the days. Corrections of records are in the ledger itself.

CREATE TABLE audit (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    action       text        NOT NULL,
    subject      text        NOT NULL,
    -- The commune it concerns; its officers may read it. Null for what concerns the province.
    commune_code text REFERENCES commune (code),
    before       jsonb,
    after        jsonb
);
CREATE INDEX audit_by_commune ON audit (commune_code, id);
CREATE INDEX audit_by_subject ON audit (subject, id);

-- Names and phone numbers of people, apart, so that the law's erasure leaves the log itself untouched.
CREATE TABLE audit_personal (
    audit_id bigint PRIMARY KEY REFERENCES audit (id),
    before   jsonb,
    after    jsonb
);

CREATE TRIGGER audit_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Danh sách Tổ và thành viên: villages, the teams that work in them, the people in the teams.
-- Codes are never used twice: what ends is retired, not deleted, and what it recorded stays where it is.

CREATE TABLE village (
    code           text PRIMARY KEY CHECK (code ~ '^[0-9]{5}-V[0-9]{3}$'),
    commune_code   text NOT NULL REFERENCES commune (code),
    -- A code of the program file's villageKinds: thon, buon, bon, ban, to-dan-pho, khu-pho.
    kind           text NOT NULL,
    name           text NOT NULL,
    -- Commune before the mergers of 2025: a merged commune holds several "Thôn 1".
    former_commune text,
    households     integer CHECK (households BETWEEN 0 AND 10000),
    signal         text CHECK (signal IN ('good', 'weak', 'none')),
    -- Codes of the program file's areaAttributes; null when nobody has said, empty when there are none.
    attributes     text[],
    retired_on     date,
    retired_why    text CHECK (retired_why IN ('merged', 'split', 'ended')),
    demo           boolean NOT NULL DEFAULT false,
    CHECK (left(code, 5) = commune_code),
    CHECK ((retired_on IS NULL) = (retired_why IS NULL))
);
CREATE INDEX village_by_commune ON village (commune_code);

-- What became of a village that was merged or split.
CREATE TABLE village_successor (
    village_code   text NOT NULL REFERENCES village (code),
    successor_code text NOT NULL REFERENCES village (code),
    PRIMARY KEY (village_code, successor_code)
);

ALTER TABLE team
    ADD COLUMN kind text NOT NULL DEFAULT 'village' CHECK (kind IN ('village', 'commune', 'volunteer')),
    ADD COLUMN village_code text REFERENCES village (code),
    -- Quyết định thành lập, kiện toàn: số, ngày.
    ADD COLUMN decision_number text,
    ADD COLUMN decision_date date,
    ADD COLUMN retired_on date,
    ADD CHECK (retired_on IS NULL OR NOT active),
    ADD CHECK (village_code IS NULL OR left(village_code, 5) = commune_code);
CREATE INDEX team_by_village ON team (village_code);

-- A member keeps the number in the team's roster for good: check-ins name it.
CREATE TABLE member (
    team_code    text    NOT NULL REFERENCES team (code),
    number       integer NOT NULL CHECK (number BETWEEN 1 AND 999),
    role         text    NOT NULL CHECK (role IN ('leader', 'deputy', 'member')),
    name         text    NOT NULL,
    core         boolean NOT NULL DEFAULT false,
    duty         text,
    -- A code of the program file's organisations.
    organisation text,
    phone        text,
    active       boolean NOT NULL DEFAULT true,
    PRIMARY KEY (team_code, number),
    -- One leader at most. Looked at before the commit only: an import may let two members change places.
    EXCLUDE (team_code WITH =) WHERE (active AND role = 'leader') DEFERRABLE INITIALLY DEFERRED
);

-- The office people call: printed on sheets and badges, shown to the province.
CREATE TABLE commune_office (
    commune_code text PRIMARY KEY REFERENCES commune (code),
    name         text NOT NULL,
    phone        text,
    contact_name text
);

-- Rà soát, kiện toàn (plan III.1.1): the commune says that its roster is right, "không thay đổi" included.
CREATE TABLE roster_review (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commune_code    text        NOT NULL REFERENCES commune (code),
    year            integer     NOT NULL,
    changed         boolean     NOT NULL,
    decision_number text,
    decision_date   date,
    note            text,
    confirmed_at    timestamptz NOT NULL,
    confirmed_by    text        NOT NULL
);
CREATE INDEX roster_review_by_year ON roster_review (year, commune_code);

-- Changes of the roster are counted and listed per commune, after its review.
CREATE INDEX audit_of_roster ON audit (commune_code, at) WHERE split_part(action, '.', 1) IN ('village', 'team', 'member');

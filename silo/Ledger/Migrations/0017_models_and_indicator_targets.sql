-- The register of models (plan II.2.8, III.2.2.2), which communes have a market, and the communes' own targets of the indicators.

CREATE TABLE model (
    id           uuid        PRIMARY KEY,
    commune_code text        NOT NULL REFERENCES commune (code),
    village_code text        REFERENCES village (code),
    kind         text        NOT NULL CHECK (kind IN ('cashless-market', 'cashless-neighbourhood', 'good-model', 'good-practice')),
    name         text        NOT NULL,
    place        text        NOT NULL,
    -- When it began.
    date         date        NOT NULL,
    -- What shows that it is there: the number of a decision, a link, what was counted.
    evidence     text,
    description  text,
    changed_at   timestamptz NOT NULL,
    CHECK (village_code IS NULL OR left(village_code, 5) = commune_code)
);
CREATE INDEX model_by_commune ON model (commune_code, kind);

-- Where a model stands is what was said last; the history is the list.
CREATE TABLE model_step (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model_id    uuid        NOT NULL REFERENCES model (id),
    state       text        NOT NULL CHECK (state IN ('registered', 'under-way', 'launched', 'confirmed', 'withdrawn')),
    on_date     date        NOT NULL,
    reason      text,
    recorded_at timestamptz NOT NULL,
    actor       text        NOT NULL
);
CREATE INDEX model_step_by_model ON model_step (model_id, id);

CREATE TRIGGER model_step_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON model_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whether a commune has a traditional market: what was said last; without a row it is not known.
CREATE TABLE commune_market (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commune_code text        NOT NULL REFERENCES commune (code),
    state        text        NOT NULL CHECK (state IN ('with', 'without', 'not-known')),
    on_date      date        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL
);
CREATE INDEX commune_market_by_commune ON commune_market (commune_code, id);

CREATE TRIGGER commune_market_only_grows
    BEFORE UPDATE OR DELETE OR TRUNCATE ON commune_market
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Chỉ tiêu of an indicator in a commune's own plan (V.8.1), of the commune or of one of its villages; who changed it is in the audit.
CREATE TABLE indicator_target (
    commune_code text         NOT NULL REFERENCES commune (code),
    -- Empty for the commune itself.
    village_code text         NOT NULL,
    year         integer      NOT NULL,
    indicator    text         NOT NULL,
    -- Percent, or a number of models.
    value        numeric(7,2) NOT NULL CHECK (value > 0),
    plan_number  text,
    plan_date    date,
    PRIMARY KEY (commune_code, village_code, year, indicator),
    CHECK (village_code = '' OR left(village_code, 5) = commune_code)
);

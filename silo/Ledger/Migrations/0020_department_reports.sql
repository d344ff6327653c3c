-- What departments type for their reports before 30/11 (V.2 to V.4): teams cannot see it, so it never comes from the ledger.

CREATE TABLE department_report (
    -- A code of the program file's departments.
    department   text        NOT NULL,
    year         integer     NOT NULL,
    version      integer     NOT NULL,
    results      text,
    difficulties text,
    proposals    text,
    sent_at      timestamptz,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (department, year)
);

CREATE TABLE department_figure (
    department   text    NOT NULL,
    year         integer NOT NULL,
    -- Codes of the program file's departmentForms, their rows and columns.
    form         text    NOT NULL,
    "row"        text    NOT NULL,
    "column"     text    NOT NULL,
    -- Null for the province.
    commune_code text    REFERENCES commune (code),
    value        bigint  NOT NULL CHECK (value >= 0),
    FOREIGN KEY (department, year) REFERENCES department_report (department, year),
    UNIQUE NULLS NOT DISTINCT (department, year, form, "row", "column", commune_code)
);

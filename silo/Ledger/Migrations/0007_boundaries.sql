-- Where the communes end, as imported by the administrator; the product brings none.

CREATE TABLE commune_boundary (
    commune_code text  PRIMARY KEY REFERENCES commune (code),
    -- GeoJSON, Polygon or MultiPolygon: WGS84, at most five decimals, outer rings counterclockwise.
    geometry     jsonb NOT NULL
);

-- Counts the imports and removals: a node reads the shapes again only when this has moved, not at every change of a directory.
CREATE TABLE boundary_revision (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    revision bigint NOT NULL
);
INSERT INTO boundary_revision (revision) VALUES (0);

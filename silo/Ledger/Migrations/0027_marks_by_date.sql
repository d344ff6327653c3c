-- What is to be checked is listed for a month, across communes: from the marks, which are few, not from all records.
CREATE INDEX entry_marks ON entry (date, commune_code) WHERE type = 4;

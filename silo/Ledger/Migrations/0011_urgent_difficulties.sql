-- The wall asks every few seconds for what is urgent and not resolved: a handful among years of difficulties.
CREATE INDEX difficulty_urgent ON difficulty (number) WHERE urgent AND state <> 'resolved';

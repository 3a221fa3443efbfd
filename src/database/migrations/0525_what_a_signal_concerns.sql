-- What pages show of which a signal speaks: only those are drawn anew, in every process. NULL: anything may have changed.
ALTER TABLE signal ADD COLUMN keys text[] CHECK (cardinality(keys) <= 1000);

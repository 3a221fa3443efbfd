-- The list of a region asks each of its bodies for the first obligation that is open, so that it costs the same however many there are.
CREATE INDEX obligation_open_of_body ON obligation (body_code, due_on, id) WHERE discharged_at IS NULL AND excepted_at IS NULL;

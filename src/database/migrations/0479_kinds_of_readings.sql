-- All kinds of readings on record: each of two migrations that ran beside each other (0370, 0450) had left out what the other one added.
ALTER TABLE sensitive_read DROP CONSTRAINT sensitive_read_what_check;
ALTER TABLE sensitive_read ADD CONSTRAINT sensitive_read_what_check
  CHECK (what IN ('opinion-contacts', 'feedback-contact', 'restricted-list', 'restricted-record', 'restricted-file', 'restricted-draft', 'original-file'));

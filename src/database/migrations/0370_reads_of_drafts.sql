-- Drafts of restricted items, and originals as they came in, are read on record like what is published of them (个人信息保护法第五十一条、第五十四条).
ALTER TABLE sensitive_read DROP CONSTRAINT sensitive_read_what_check;
ALTER TABLE sensitive_read ADD CONSTRAINT sensitive_read_what_check
  CHECK (what IN ('opinion-contacts', 'restricted-list', 'restricted-record', 'restricted-file', 'restricted-draft', 'original-file'));

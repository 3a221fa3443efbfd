-- Figures of quarters and years (`2026-Q1`, `2026`) beside readings of months, days and hours. One series still has one form.
ALTER TABLE series_observation DROP CONSTRAINT series_observation_period_check;
ALTER TABLE series_observation ADD CONSTRAINT series_observation_period_check
  CHECK (period ~ '^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?)?)?$');

-- The role makes nothing of its own, in no schema and in no temporary one. The grants on a database are not copied with it, so the same is asked at every start
-- (src/database/limit-application.ts).
DO $$ BEGIN
  EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC, gongkai_app', current_database());
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC, gongkai_app;

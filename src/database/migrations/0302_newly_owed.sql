-- What a body owes since an item, a register or the list of bodies changed, kept until it is told (src/obligations/tell-newly-owed.ts).
CREATE TABLE newly_owed (
  body_code text NOT NULL REFERENCES public_body,
  item_code text NOT NULL,
  owed_on   date NOT NULL,
  first_due date NOT NULL,
  PRIMARY KEY (body_code, item_code)
);
GRANT SELECT, INSERT, DELETE ON newly_owed TO gongkai_app;

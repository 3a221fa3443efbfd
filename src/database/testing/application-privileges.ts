/**
 * Every table and view that the application's role may touch, and how. A column list means: only these columns may be updated; what is not listed keeps the value that it was
 * inserted with. A row is added here, with thought, when a migration grants something.
 */
export const APPLICATION_PRIVILEGES: Readonly<Record<string, string>> = {
  access_code: 'INSERT, SELECT, UPDATE (revoked_at)',
  access_code_use: 'INSERT, SELECT',
  account:
    'INSERT, SELECT, UPDATE (demonstration, disabled_at, failed_sign_ins, locked_until, password_hash)',
  account_grant: 'DELETE, INSERT, SELECT',
  alert_message: 'INSERT, SELECT',
  api_token: 'INSERT, SELECT, UPDATE (revoked_at)',
  catalogue_item: 'INSERT, SELECT',
  consultation:
    'INSERT, SELECT, UPDATE (answered_at, changed_at, closes_on, floor_closes_on, obligation_id, opens_on, plain_summary, report_id)',
  consultation_issue:
    'INSERT, SELECT, UPDATE (changed, merged_into, outcome, reason, title, updated_at, updated_by, version)',
  consultation_tally: 'SELECT',
  current_body_name: 'SELECT',
  current_catalogue_item: 'SELECT',
  delegation: 'INSERT, SELECT, UPDATE (revoked_at)',
  disclosure:
    'INSERT, SELECT, UPDATE (display_until, document_date, document_number, edition, facets, state, summary, title, type_key, updated_at, withdrawn_at, withdrawn_reason)',
  disclosure_reference: 'DELETE, INSERT, SELECT',
  division_of_labour: 'INSERT, SELECT',
  dossier: 'INSERT, SELECT, UPDATE (category, changed_at, lookup_digest, lookup_salt, opened_on, title)',
  dossier_disclosure: 'INSERT, SELECT, UPDATE (closes, happened_on)',
  draft:
    'INSERT, SELECT, UPDATE (content, content_digest, disclosure_id, obligation_id, public_content, round, state, step_index, steps, submitted_at, submitted_by, title, updated_at, updated_by, updated_by_name, version)',
  draft_revision: 'INSERT, SELECT',
  edition: 'INSERT, SELECT',
  edition_annex: 'INSERT, SELECT',
  edition_file: 'INSERT, SELECT',
  event: 'INSERT, SELECT',
  evidence_clock: 'SELECT',
  idempotency_key: 'DELETE, INSERT, SELECT, UPDATE (created_at, headers, response, status)',
  index_number_counter: 'INSERT, SELECT, UPDATE (last)',
  log_checkpoint: 'INSERT, SELECT',
  log_leaf: 'INSERT, SELECT',
  matter_condition: 'SELECT',
  matter_kind: 'SELECT',
  matter_rules: 'SELECT',
  matter_stage: 'SELECT',
  matter_stage_type: 'SELECT',
  obligation:
    'INSERT, SELECT, UPDATE (arises_on, computation, discharged_at, disclosure_id, due_on, excepted_at, exception, provisional, subject)',
  opinion:
    'INSERT, SELECT, UPDATE (anchor, cluster_id, contact, counted, hidden_at, hidden_reason, issue_id, person_group, person_name, public_text, publicity, quote, text, text_digest, version, withdrawn_at)',
  opinion_cluster: 'INSERT, SELECT, UPDATE (issue_id)',
  opinion_file: 'INSERT, SELECT',
  opinion_history: 'INSERT, SELECT',
  outbox: 'DELETE, INSERT, SELECT, UPDATE (attempts, done_at, last_error)',
  public_body: 'SELECT',
  public_body_alias: 'SELECT',
  public_body_name: 'SELECT',
  public_body_succession: 'SELECT',
  register: 'INSERT, SELECT',
  register_edition: 'INSERT, SELECT',
  register_entry: 'INSERT, SELECT, UPDATE (n_to, valid_to)',
  register_link: 'INSERT, SELECT',
  saved_phrase: 'DELETE, INSERT, SELECT, UPDATE (used_at)',
  search_doc:
    'DELETE, INSERT, SELECT, UPDATE (area_code, body_code, body_text, document_number, kind, lex, number_key, published_on, text_key, title, title_key)',
  search_frequency: 'DELETE, INSERT, SELECT',
  series_batch: 'INSERT, SELECT',
  series_current: 'SELECT',
  series_current_batch: 'SELECT',
  series_observation: 'INSERT, SELECT',
  session: 'DELETE, INSERT, SELECT, UPDATE (last_seen_at)',
  setting: 'INSERT, SELECT, UPDATE (value)',
  stored_file: 'INSERT, SELECT',
  upload: 'DELETE, INSERT, SELECT',
  workflow_action: 'INSERT, SELECT',
};

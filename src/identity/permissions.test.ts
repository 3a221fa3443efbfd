import { describe, expect, test } from 'vitest';
import { type Actor, ROLE_NAMES, ROLES, type Role } from '../kernel/actor.ts';
import { POST_NAMES } from '../schema/vocabulary.ts';
import { can, PERMITTED_ACTIONS, type PermittedAction } from './permissions.ts';
import { ADMINISTRATOR_ROLES, refusalsOfGrants } from './separation.ts';

const actor = (role: Role, bodyCode: string): Actor => ({
  kind: 'account',
  id: 'a',
  name: '测试员',
  grants: [{ role, bodyCode }],
});

/** The whole policy once more, written from the roles' side, as the interfaces promise it. */
const MAY: Readonly<Record<Role, readonly PermittedAction[]>> = {
  editor: [
    'handle-requests',
    'view-requests',
    'handle-feedback',
    'view-feedback',
    'report-event',
    'create',
    'edit',
    'submit',
    'recall',
    'discard',
    'upload',
    'import',
    'keep-connectors',
    'correct',
    'view-drafts',
    'view-supervision',
    'answer-instrument',
    'object-to-inspection',
    'handle-opinions',
    'view-opinions',
  ],
  reviewer: [
    'decide-on-request',
    'return-answer',
    'view-requests',
    'handle-feedback',
    'view-feedback',
    'approve-review',
    'answer-instrument',
    'object-to-inspection',
    'view-drafts',
    'view-supervision',
    'handle-opinions',
    'view-opinions',
    'hide-opinion',
  ],
  secrecy: ['approve-secrecy', 'view-drafts', 'view-supervision'],
  issuer: [
    'return-answer',
    'issue-answer',
    'view-requests',
    'view-feedback',
    'supervise-as-higher-organ',
    'answer-instrument',
    'object-to-inspection',
    'publish',
    'withdraw',
    'correct',
    'view-drafts',
    'view-supervision',
    'view-opinions',
  ],
  legal: ['approve-legal', 'view-drafts', 'view-opinions'],
  office: [
    'view-feedback',
    'supervise-as-department',
    'decide-inspection-objection',
    'view-drafts',
    'assign-obligation',
    'report-event',
    'view-supervision',
    'decide-statement',
    'keep-bodies',
    'keep-catalogue',
    'keep-calendar',
    'keep-search-words',
    'view-opinions',
  ],
  manager: ['view-people', 'keep-people', 'give-roles'],
  sysadmin: ['view-people', 'keep-people', 'configure'],
  secadmin: ['view-people', 'give-roles'],
  auditor: ['view-people', 'read-audit'],
};

describe.each(ROLES)('%s', (role) => {
  test.each(PERMITTED_ACTIONS)('%s: allowed by the table or refused with code and words', (action) => {
    const refusal = can(actor(role, 'hbt'), action, 'hbt', '测试厅');
    if (MAY[role].includes(action)) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ code: 'not-permitted', message: expect.stringContaining('测试厅') });
  });

  test('nothing at another body, everything of the role with a grant for all', () => {
    for (const action of PERMITTED_ACTIONS) {
      expect(can(actor(role, 'hbt'), action, 'fgw')).not.toBeNull();
      expect(can(actor(role, '*'), action, 'fgw') === null).toBe(MAY[role].includes(action));
    }
  });
});

test('the public and the system without grants may do nothing', () => {
  const nobody: Actor = { kind: 'system', id: 'x', name: 'x', grants: [] };
  for (const action of PERMITTED_ACTIONS) expect(can(nobody, action, 'hbt')).not.toBeNull();
});

test('an administrator publishes nothing, even if a business role slipped in beside', () => {
  for (const administrator of ADMINISTRATOR_ROLES) {
    const mixed: Actor = {
      ...actor('issuer', 'hbt'),
      grants: [
        { role: 'issuer', bodyCode: 'hbt' },
        { role: administrator, bodyCode: '*' },
      ],
    };
    expect(can(mixed, 'publish', 'hbt')).not.toBeNull();
  }
});

test('every pair with an administrator is refused, every pair of business roles is fine', () => {
  for (const one of ROLES) {
    for (const other of ROLES) {
      if (one === other) continue;
      const scope = (role: Role): string =>
        ['editor', 'reviewer', 'secrecy', 'issuer', 'manager'].includes(role) ? 'hbt' : '*';
      const refusals = refusalsOfGrants([
        { role: one, bodyCode: scope(one) },
        { role: other, bodyCode: scope(other) },
      ]);
      const separated = ADMINISTRATOR_ROLES.some((role) => role === one || role === other);
      expect(refusals.map((refusal) => refusal.code)).toEqual(separated ? ['roles-incompatible'] : []);
    }
  }
});

test('the back office calls the posts as everybody does, all but those of the three administrators', () => {
  const posts = ROLES.filter((role) => !ADMINISTRATOR_ROLES.some((administrator) => administrator === role));
  expect(POST_NAMES).toEqual(Object.fromEntries(posts.map((role) => [role, ROLE_NAMES[role]])));
});

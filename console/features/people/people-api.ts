import type { AccountOnScreen, Invitation, PeopleImport, Posts } from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

export interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly body: string;
  readonly grants: Posts;
}

/** What is done to an account without a further word. */
export type AccountChange = 'unlock' | 'factor-reset' | 'retire' | 'restore';

interface PermissionTable {
  readonly roles: readonly { readonly role: string; readonly name: string }[];
  readonly actions: readonly {
    readonly action: string;
    readonly name: string;
    readonly roles: readonly string[];
  }[];
}

const path = (id: string, verb: string): string => `/accounts/${encodeURIComponent(id)}/${verb}`;
const post = <T>(address: string, body: unknown): Promise<T> =>
  client.request<T>(address, { method: 'POST', body });

export const peopleApi = {
  list: (query: Query) => client.request<PageOf<AccountOnScreen>>(`/accounts${queryText(query)}`),
  add: (person: NewPerson) => post<Invitation>('/accounts', person),
  invite: (id: string) => post<Invitation>(path(id, 'invitation'), {}),
  change: (id: string, change: AccountChange) => post<null>(path(id, 'changes'), { change }),
  move: (id: string, body: string) => post<null>(path(id, 'body'), { body }),
  giveRoles: (id: string, grants: Posts) => post<null>(path(id, 'grants'), { grants }),
  permissions: () => client.request<PermissionTable>('/accounts/permissions'),
  send: (file: File) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return client.request<{ readonly id: string }>('/accounts/imports', { method: 'POST', form });
  },
  import: (id: string) => client.request<PeopleImport>(`/accounts/imports/${encodeURIComponent(id)}`),
};

export const TEMPLATE_URL = '/api/v1/accounts/template.xlsx';
export const firstPasswordsUrl = (id: string): string =>
  `/api/v1/accounts/imports/${encodeURIComponent(id)}/first-passwords.xlsx`;

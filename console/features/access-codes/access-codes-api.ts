import type { CodeScope } from '../../../src/schema/vocabulary.ts';
import { client, type PageOf, queryText } from '../../api/resources.ts';

export interface AccessCode {
  readonly id: string;
  readonly scope: { readonly kind: CodeScope; readonly id: string };
  readonly batch: string;
  readonly expiresOn: string;
  readonly issuedAt: string;
  readonly revokedAt: string | null;
  readonly uses: number;
}

export interface CodeOrder {
  readonly body: string;
  readonly scope: { readonly kind: CodeScope; readonly id: string };
  readonly batch: string;
  readonly count: number;
  readonly expiresOn: string;
}

/** Told once, for printing. */
export interface PrintedCode {
  readonly id: string;
  readonly code: string;
}

/** Codes of one batch, to be printed. */
export interface IssuedCodes {
  readonly codes: readonly PrintedCode[];
  /** What they open, in words. */
  readonly what: string;
  readonly batch: string;
  readonly expiresOn: string;
}

export const accessCodesApi = {
  list: (body: string) =>
    client.request<{ readonly items: readonly AccessCode[] }>(`/access-codes${queryText({ body })}`),
  issue: (order: CodeOrder) =>
    client.request<{ readonly codes: readonly PrintedCode[] }>('/access-codes', {
      method: 'POST',
      body: order,
    }),
  revoke: (id: string) =>
    client.request<null>(`/access-codes/${encodeURIComponent(id)}/revoke`, { method: 'POST' }),
  /** Dossiers of the body that the public knows of; their restricted records open by a code. */
  dossiers: (body: string, q: string) =>
    client.request<PageOf<{ readonly id: string; readonly number: string; readonly title: string }>>(
      `/dossiers${queryText({ body, q, limit: 50 })}`,
    ),
  records: () =>
    client.request<
      PageOf<{
        readonly id: string;
        readonly title: string;
        readonly body: string;
        readonly audience: string;
      }>
    >(`/restricted/disclosures${queryText({ limit: 100 })}`),
};

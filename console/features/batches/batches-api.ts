import type { BatchActed, IntakeJob, IntakeReceived } from '../../../src/api/contract.ts';
import { client, type PageOf, queryText } from '../../api/resources.ts';

/** What is done to all drafts of a batch. */
export type BatchAct = 'submit' | 'approve' | 'return' | 'publish' | 'discard';

export const batchesApi = {
  list: (draft?: string) => client.request<PageOf<IntakeJob>>(`/jobs${queryText({ limit: 20, draft })}`),
  send: (
    item: string,
    asked: { readonly body: string; readonly keepGood: boolean },
    file: File,
    onProgress: (percent: number) => void,
  ) => {
    const form = new FormData();
    form.append('file', file, file.name);
    return client.upload<IntakeReceived>(
      `/intake/${encodeURIComponent(item)}${queryText({ body: asked.body, keepGood: String(asked.keepGood) })}`,
      form,
      onProgress,
    );
  },
  act: (job: Pick<IntakeJob, 'id' | 'readAt'>, action: BatchAct, opinion: string, after: number) =>
    client.request<BatchActed>(`/jobs/${job.id}/acts`, {
      method: 'POST',
      body: { action, seenAt: job.readAt, after, ...(opinion === '' ? {} : { opinion }) },
    }),
  cancel: (id: string) => client.request<null>(`/jobs/${id}/cancel`, { method: 'POST', body: {} }),
};

export const reportUrl = (id: string, format: 'csv' | 'xlsx'): string =>
  `/api/v1/jobs/${id}/report.${format}`;
export const isActive = ({ state }: Pick<IntakeJob, 'state'>): boolean =>
  state === 'waiting' || state === 'reading' || state === 'finishing';

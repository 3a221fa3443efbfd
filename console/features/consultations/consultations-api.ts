import type {
  ConsultationIssue,
  ConsultationSummary,
  HandledOpinion,
  HandlingOverview,
  IssueEditBody,
  OfflineOpinionBody,
  SuggestedIssue,
} from '../../../src/api/contract.ts';
import { client, type PageOf, type Query, queryText } from '../../api/resources.ts';

export type { ConsultationIssue, ConsultationSummary, HandledOpinion, HandlingOverview, SuggestedIssue };

const handling = (id: string): string => `/consultations/${encodeURIComponent(id)}/handling`;
const post = <T>(path: string, body: unknown = {}): Promise<T> =>
  client.request<T>(path, { method: 'POST', body });

export interface Selection {
  readonly opinions?: readonly string[];
  readonly clusters?: readonly string[];
}

export const consultationsApi = {
  list: (query: Query) => client.request<PageOf<ConsultationSummary>>(`/consultations${queryText(query)}`),
  overview: (id: string) => client.request<HandlingOverview>(handling(id)),
  opinions: (id: string, query: Query) =>
    client.request<PageOf<HandledOpinion>>(`${handling(id)}/opinions${queryText(query)}`),
  suggestions: (id: string) =>
    client.request<PageOf<SuggestedIssue>>(`${handling(id)}/suggestions`).then((page) => page.items),
  createIssue: (id: string, title: string, selection: Selection) =>
    post<{ id: string }>(`${handling(id)}/issues`, { title, ...selection }),
  answer: (id: string, issue: string, edit: IssueEditBody) =>
    post<{ version: number }>(`${handling(id)}/issues/${issue}/answer`, edit),
  merge: (id: string, issue: string, into: string) =>
    post<unknown>(`${handling(id)}/issues/${issue}/merge`, { into }),
  move: (id: string, issue: string | null, selection: Selection) =>
    post<{ moved: number }>(`${handling(id)}/move`, { issue, ...selection }),
  enter: (id: string, body: OfflineOpinionBody) => post<{ id: string }>(`${handling(id)}/opinions`, body),
  hide: (id: string, opinion: string, reason: string) =>
    post<unknown>(`${handling(id)}/opinions/${opinion}/hide`, { reason }),
  show: (id: string, opinion: string) => post<unknown>(`${handling(id)}/opinions/${opinion}/show`),
  draftReport: (id: string) => post<{ draft: string }>(`${handling(id)}/report`),
};

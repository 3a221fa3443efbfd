import type {
  Appraisal,
  AppraisalAct,
  AppraisalStep,
  AppraisalSummary,
  NewAppraisal,
} from '../../../src/api/contract.ts';
import { client } from '../../api/resources.ts';

const path = (id: string): string => `/appraisals/${encodeURIComponent(id)}`;
const post = (address: string, body: unknown): Promise<Appraisal> =>
  client.request<Appraisal>(address, { method: 'POST', body });

export const appraisalApi = {
  list: () => client.request<{ readonly items: readonly AppraisalSummary[] }>('/appraisals'),
  read: (id: string) => client.request<Appraisal>(path(id)),
  create: (input: NewAppraisal) => post('/appraisals', input),
  act: (id: string, act: AppraisalAct) => post(`${path(id)}/acts`, act),
  step: (id: string, step: AppraisalStep['step']) => post(`${path(id)}/steps`, { step }),
};

import { citizenIdFault, usccFault } from '../kernel/identifiers.ts';
import { problem } from '../kernel/problems.ts';
import type { Refusal } from '../kernel/result.ts';
import {
  APPLICANT_KINDS,
  type ApplicantKind,
  REQUEST_CHANNELS,
  REQUEST_DELIVERIES,
  type RequestChannel,
  type RequestDelivery,
} from '../schema/vocabulary.ts';

/** What the regulation asks for (第二十九条第二款), as it was sent; for what it is needed is not asked. */
export interface RequestInput {
  readonly body: string;
  readonly content: string;
  readonly delivery: string;
  readonly applicantKind: string;
  readonly name: string;
  /** Document and number: 居民身份证号码, 统一社会信用代码, or another document in words. */
  readonly proof: string;
  readonly phone: string;
  readonly address: string;
}

export const isApplicantKind = (text: string): text is ApplicantKind =>
  APPLICANT_KINDS.some((kind) => kind === text);
export const isRequestDelivery = (text: string): text is RequestDelivery =>
  REQUEST_DELIVERIES.some((delivery) => delivery === text);
export const isRequestChannel = (text: string): text is RequestChannel =>
  REQUEST_CHANNELS.some((channel) => channel === text);

export const MAX_CONTENT = 2000;

const FIELDS = {
  content: { title: '申请公开的信息', most: MAX_CONTENT },
  name: { title: '姓名或者名称', most: 100 },
  proof: { title: '身份证明', most: 100 },
  phone: { title: '联系电话', most: 40 },
  address: { title: '通信地址', most: 200 },
} as const;

const required = (name: keyof typeof FIELDS): Refusal =>
  problem('field-required', { field: FIELDS[name].title }, { path: `/${name}` });

/** A number that can be checked is checked; another document is taken in words. */
function proofFault(kind: string, proof: string): string | null {
  const number = proof.replace(/\s/g, '').toUpperCase();
  const citizen = kind === 'person' && /^\d{17}[\dX]$/.test(number) ? citizenIdFault(number) : null;
  if (citizen !== null) return `公民身份号码有误：${citizen}`;
  const code = isApplicantKind(kind) && kind !== 'person' && /^[0-9A-Z]{18}$/.test(number);
  const fault = code ? usccFault(number) : null;
  if (fault !== null) return `统一社会信用代码有误：${fault}`;
  return null;
}

/** Every reason why it cannot be taken as it is. */
export function requestRefusals(input: RequestInput): readonly Refusal[] {
  const names = ['content', 'name', 'proof', 'phone', 'address'] as const;
  const fault = proofFault(input.applicantKind, input.proof);
  return [
    ...names.flatMap((name) => {
      const { title, most } = FIELDS[name];
      const { length } = input[name];
      return length > most
        ? [
            problem(
              'field-invalid',
              { field: title, detail: `共${length}字，最多${most}字` },
              { path: `/${name}` },
            ),
          ]
        : [];
    }),
    ...(['content', 'name', 'proof', 'phone'] as const).flatMap((name) =>
      input[name].trim() === '' ? [required(name)] : [],
    ),
    ...(input.delivery === 'post' && input.address.trim() === '' ? [required('address')] : []),
    ...(fault === null
      ? []
      : [problem('field-invalid', { field: FIELDS.proof.title, detail: fault }, { path: '/proof' })]),
    ...(isApplicantKind(input.applicantKind)
      ? []
      : [problem('field-required', { field: '申请人类型' }, { path: '/applicantKind' })]),
    ...(isRequestDelivery(input.delivery)
      ? []
      : [problem('field-required', { field: '获取信息的方式' }, { path: '/delivery' })]),
  ];
}

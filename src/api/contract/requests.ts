import { type Static, Type } from 'typebox';
import {
  APPLICANT_KINDS,
  DISPUTE_COURSES,
  REQUEST_ACTS,
  REQUEST_ANSWERS,
  REQUEST_CHANNELS,
  REQUEST_DELIVERIES,
  REQUEST_STATES,
} from '../../schema/vocabulary.ts';
import { CivilDay, Nullable, oneOf, Page, Timestamp } from './common.ts';

/** A letter that was sent; who it is to is filled in for who may know. */
export const RequestLetter = Type.Object({
  act: Type.Integer(),
  title: Type.String(),
  number: Type.String(),
  paragraphs: Type.Array(Type.String()),
  signed: Type.String(),
  date: Type.String(),
});

/** A document that is given with the answer. */
export const RequestFile = Type.Object({
  sha256: Type.String(),
  name: Type.String(),
  sizeBytes: Type.Integer(),
  mediaType: Type.String(),
});

const STATUS = {
  code: Type.String(),
  submittedAt: Timestamp,
  body: Type.String(),
  bodyName: Type.String(),
  transferredFrom: Nullable(Type.String()),
  state: oneOf(REQUEST_STATES),
  stateName: Type.String(),
  receivedOn: Nullable(CivilDay),
  dueOn: Nullable(CivilDay),
  computation: Nullable(Type.String({ description: '期限的计算过程' })),
  late: Type.Boolean(),
  answeredAt: Nullable(Timestamp),
};

/** 申请的办理情况; what was asked and answered is added for who has both halves of the receipt. */
export const RequestStatus = Type.Object({
  ...STATUS,
  content: Type.Optional(Type.String()),
  answer: Type.Optional(Nullable(oneOf(REQUEST_ANSWERS))),
  answerName: Type.Optional(Nullable(Type.String())),
  letters: Type.Optional(Type.Array(RequestLetter)),
  files: Type.Optional(Type.Array(RequestFile)),
});
export type RequestStatus = Static<typeof RequestStatus>;

export const HandledRequest = Type.Object({
  ...STATUS,
  channel: oneOf(REQUEST_CHANNELS),
  channelName: Type.String(),
  applicantKindName: Type.String(),
  content: Type.String(),
  deliveryName: Type.String(),
  basis: Nullable(Type.String()),
  answer: Nullable(oneOf(REQUEST_ANSWERS)),
  answerName: Nullable(Type.String()),
});
export type HandledRequest = Static<typeof HandledRequest>;
export const HandledRequestPage = Page(HandledRequest);

export const RequestActEntry = Type.Object({
  id: Type.Integer(),
  at: Timestamp,
  act: oneOf(REQUEST_ACTS),
  actName: Type.String(),
  by: Type.String(),
  on: CivilDay,
  days: Nullable(Type.Integer()),
  lastDay: Nullable(CivilDay),
  text: Type.String(),
  letter: Nullable(RequestLetter),
  answer: Nullable(
    Type.Object({
      kindName: Type.String(),
      text: Type.String(),
      parts: Type.Array(
        Type.Object({ what: Type.String(), groundName: Type.String(), reason: Type.String() }),
      ),
      search: Type.String(),
      earlier: Type.String(),
    }),
  ),
  draft: Nullable(Type.String({ description: '由此产生的公开稿件' })),
});
export type RequestActEntry = Static<typeof RequestActEntry>;

export const RequestDetail = Type.Object({
  request: HandledRequest,
  acts: Type.Array(RequestActEntry),
  /** Of the answer as it was prepared last. */
  files: Type.Array(RequestFile),
  /** What the person who asks may do now. */
  may: Type.Array(oneOf(REQUEST_ACTS)),
  completionUntil: Nullable(CivilDay),
  inMonth: Type.Integer({ description: '同一申请人当月向本单位提出的申请件数' }),
  sealed: Type.Boolean(),
});
export type RequestDetail = Static<typeof RequestDetail>;

const text = (maxLength: number) => Type.String({ maxLength });
const FORM = {
  body: text(60),
  content: text(20_000),
  delivery: Type.String({ maxLength: 40, description: REQUEST_DELIVERIES.join('、') }),
  applicantKind: Type.String({ maxLength: 40, description: APPLICANT_KINDS.join('、') }),
  name: text(2000),
  proof: Type.String({ maxLength: 2000, description: '身份证明：证件名称和号码' }),
  phone: text(2000),
  address: Type.Optional(text(2000)),
};
/** What the regulation asks for (第二十九条第二款); what is too long is refused by the rules, with how long it is. */
export const RequestBody = Type.Object({
  ...FORM,
  ticket: Type.Optional(text(200)),
  answer: Type.Optional(text(40)),
});
export const EnteredRequestBody = Type.Object({ ...FORM, channel: text(40), receivedOn: text(20) });
export const RequestTaken = Type.Object({
  code: Type.String(),
  secret: Type.String({ description: '只显示这一次的查询密码' }),
  body: Type.String(),
  url: Type.String(),
});

export const RequestActBody = Type.Object({
  act: oneOf(REQUEST_ACTS),
  on: Type.Optional(text(20)),
  days: Type.Optional(Type.Integer()),
  text: Type.Optional(text(4000)),
  to: Type.Optional(text(200)),
  party: Type.Optional(text(40)),
  position: Type.Optional(text(40)),
  course: Type.Optional(text(40)),
  outcome: Type.Optional(text(40)),
  method: Type.Optional(text(40)),
  count: Type.Optional(Type.Integer()),
  answer: Type.Optional(
    Type.Object({
      kind: text(40),
      text: Type.Optional(text(20_000)),
      parts: Type.Optional(
        Type.Array(Type.Object({ what: text(500), ground: text(40), reason: text(1000) }), { maxItems: 50 }),
      ),
      search: Type.Optional(text(2000)),
      earlier: Type.Optional(text(60)),
      files: Type.Optional(
        Type.Array(Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }), name: text(200) }), {
          maxItems: 50,
          description: '先上传的文件',
        }),
      ),
    }),
  ),
});
export type RequestActBody = Static<typeof RequestActBody>;

const AnnualCounts = Type.Array(Type.Integer());
/** 年报第三、四部分的表: counts by kind of applicant, and by outcome, the sum last. */
export const AnnualRequests = Type.Object({
  year: Type.Integer(),
  requests: Type.Array(Type.Object({ key: Type.String(), title: Type.String(), counts: AnnualCounts })),
  disputes: Type.Array(
    Type.Object({ course: oneOf(DISPUTE_COURSES), title: Type.String(), counts: AnnualCounts }),
  ),
  feesYuan: Type.Number(),
  faults: Type.Array(Type.String()),
});
export type AnnualRequests = Static<typeof AnnualRequests>;

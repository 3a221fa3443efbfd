import { type Static, Type } from 'typebox';
import { Nullable, oneOf, Timestamp } from './common.ts';

const RowFault = Type.Object({
  column: Type.String({ description: '栏目；空为整行或者整个文件' }),
  message: Type.String(),
  advice: Type.String(),
});

/** What became of the rows of a batch in which each row is a draft. */
const BatchRecords = Type.Object({
  drafts: Type.Integer({ description: '已经形成的稿件' }),
  withheld: Type.Integer({ description: '目录注明不公开、没有形成稿件的' }),
  states: Type.Array(Type.Object({ state: Type.String(), count: Type.Integer() })),
  told: Type.Array(
    Type.Object({
      row: Type.Integer(),
      draft: Type.String(),
      title: Type.String(),
      told: Type.Array(RowFault),
    }),
    { description: '要补正或者核对的头几份；全部见 report' },
  ),
});

export const BatchActs = Type.Object(
  {
    action: oneOf(['submit', 'approve', 'return', 'publish', 'discard']),
    opinion: Type.Optional(Type.String({ maxLength: 1000 })),
    /** Drafts that were changed later than what the person saw are passed over. */
    seenAt: Timestamp,
    after: Type.Integer({ minimum: 0, default: 0, description: '从这一行之后办起' }),
  },
  { additionalProperties: false },
);
export const BatchActed = Type.Object({
  done: Type.Integer(),
  refused: Type.Array(
    Type.Object({ row: Type.Integer(), title: Type.String(), faults: Type.Array(RowFault) }),
  ),
  next: Nullable(Type.Integer({ description: '还没有办完：下一次请求的 after' })),
});
export type BatchActed = Static<typeof BatchActed>;

/** A table that came in at once: how far it is, and what became of it. */
export const IntakeJob = Type.Object({
  id: Type.String(),
  item: Type.String(),
  body: Type.String(),
  name: Type.String({ description: '文件名' }),
  /** waiting 等待，reading 读取，finishing 形成稿件，done 办完，refused 退回，cancelled 取消 */
  state: oneOf(['waiting', 'reading', 'finishing', 'done', 'refused', 'cancelled']),
  rows: Type.Object({
    read: Type.Integer(),
    wrong: Type.Integer(),
    total: Nullable(Type.Integer({ description: '逐行的文件读完才知道' })),
  }),
  bytes: Type.Object({ read: Type.Integer(), total: Type.Integer() }),
  rowsPerSecond: Nullable(Type.Number()),
  secondsLeft: Nullable(Type.Number()),
  headings: Type.Array(Type.String()),
  samples: Type.Array(Type.Object({ row: Type.Integer(), cells: Type.Array(Type.String()) }), {
    description: '没有问题的头几行',
  }),
  faults: Type.Array(Type.Object({ row: Type.Integer(), faults: Type.Array(RowFault) }), {
    description: '有问题的头几行；全部见 report',
  }),
  refusals: Type.Array(RowFault, { description: '对整个文件或者形成的稿件的意见' }),
  warnings: Type.Array(Type.String()),
  figures: Type.Array(
    Type.Object({ title: Type.String(), value: Type.Number(), examples: Type.Array(Type.String()) }),
    { description: '公开后带来什么：新增 12' },
  ),
  /** Null for a batch whose rows are one draft. */
  records: Nullable(BatchRecords),
  readAt: Type.String({ description: '取得的时间；整批办理时作为 seenAt 送回' }),
  draft: Nullable(Type.Object({ id: Type.String(), state: Type.String() })),
  createdBy: Type.String(),
  createdAt: Timestamp,
  startedAt: Nullable(Timestamp),
  endedAt: Nullable(Timestamp),
});
export type IntakeJob = Static<typeof IntakeJob>;

export const IntakeReceived = Type.Object({
  id: Type.String(),
  job: Type.String({ description: '查看进度的地址' }),
  repeated: Type.Boolean({ description: '同一文件此前已经送来，没有再办' }),
});
export type IntakeReceived = Static<typeof IntakeReceived>;

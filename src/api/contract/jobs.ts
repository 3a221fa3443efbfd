import { type Static, Type } from 'typebox';
import { Nullable, oneOf, Timestamp } from './common.ts';

const RowFault = Type.Object({
  column: Type.String({ description: '栏目；空为整行或者整个文件' }),
  message: Type.String(),
  advice: Type.String(),
});

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

import { type Static, Type } from 'typebox';
import {
  CONNECTOR_FORMATS,
  CONNECTOR_SOURCES,
  CONNECTOR_STATES,
  RUN_OUTCOMES,
} from '../../schema/vocabulary.ts';
import { Id, Nullable, oneOf, Timestamp } from './common.ts';

/** 数据接入: what a body lets be fetched. */
export const NewConnector = Type.Object(
  {
    body: Type.String({ maxLength: 40 }),
    item: Type.String({ maxLength: 60, description: '公开事项代码' }),
    name: Type.String({ maxLength: 100 }),
    source: oneOf(CONNECTOR_SOURCES),
    address: Type.String({
      minLength: 1,
      maxLength: 1000,
      description: '网址，或者交换文件夹以下的相对路径',
    }),
    format: oneOf(CONNECTOR_FORMATS),
    everyMinutes: Type.Integer({ minimum: 5, maximum: 44_640 }),
    record: Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 2000 }), {
      maxProperties: 60,
      description: '除各行以外的栏目，例如标题',
    }),
    columns: Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 60 }), {
      maxProperties: 200,
      description: '来源的列名对应哪个栏目；对应空文字的列不读',
    }),
    keepsGood: Type.Boolean({ description: '有的行有问题时，先接收没有问题的行' }),
    submits: Type.Boolean({ description: '没有异常的稿件自动提交审核' }),
    quietHours: Type.Integer({ minimum: 1, maximum: 8784, description: '多少小时没有新数据就提醒' }),
    jumpPercent: Nullable(
      Type.Integer({ minimum: 1, maximum: 10_000, description: '行数与上次相差超过百分之多少不自动提交' }),
    ),
  },
  { additionalProperties: false },
);
export type NewConnector = Static<typeof NewConnector>;

export const ConnectorRun = Type.Object({
  id: Id,
  at: Timestamp,
  outcome: oneOf(RUN_OUTCOMES),
  job: Nullable(Id),
  rows: Nullable(Type.Integer()),
  detail: Type.String(),
});
export type ConnectorRun = Static<typeof ConnectorRun>;

export const Connector = Type.Object({
  ...NewConnector.properties,
  id: Id,
  state: oneOf(CONNECTOR_STATES),
  createdBy: Type.String(),
  createdAt: Timestamp,
  nextRunAt: Timestamp,
  lastRun: Nullable(ConnectorRun),
});
export type Connector = Static<typeof Connector>;

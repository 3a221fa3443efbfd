import type { JsonObject } from '../../src/kernel/canonical-json.ts';
import { withUsccCheck } from '../../src/kernel/identifiers.ts';
import type { DemonstrationRecord, ListExample, RecordExample } from '../../src/schema/example.ts';
import { beginningOf, listEdition } from '../builders/lists.ts';
import { documentExample, refusedExample, shownOn } from '../builders/records.ts';

type Permit = readonly [name: string, industry: string, category: string, act: string, outcome: string];

const PERMITS: readonly Permit[] = [
  ['示例甲水泥有限公司', '水泥制造', 'key', 'extend', 'granted'],
  ['示例乙污水处理有限公司', '污水处理及其再生利用', 'key', 'renew', 'granted'],
  ['示例丙制药有限公司', '化学药品原料药制造', 'key', 'first', 'granted'],
  ['示例丁电镀有限公司', '金属表面处理', 'key', 'change', 'granted'],
  ['示例戊家具有限公司', '木质家具制造', 'simple', 'first', 'granted'],
  ['示例己食品有限公司', '屠宰及肉类加工', 'simple', 'extend', 'granted'],
  ['示例庚印刷有限公司', '包装装潢及其他印刷', 'simple', 'first', 'accepted'],
  ['示例辛再生资源有限公司', '废弃资源综合利用', 'key', 'first', 'refused'],
  ['示例壬养殖有限公司', '牲畜饲养', 'simple', 'first', 'declined'],
  ['示例癸建材有限公司', '砖瓦制造', 'simple', 'cancel', 'granted'],
];

const line = ([name, industry, category, act, outcome]: Permit, at: number): JsonObject => {
  const uscc = withUsccCheck(`91439900MA00000${'ABCDEFGHJK'.charAt(at)}3`);
  return {
    number: outcome === 'granted' ? `${uscc}001V` : `示例排受〔2026〕${at + 1}号`,
    name: `〔演示〕${name}`,
    uscc,
    place: '示例区示例工业园示例路',
    industry,
    category,
    act,
    outcome,
    totals: category === 'key' ? `氮氧化物${20 + at}.5吨/年，化学需氧量${6 + at}.2吨/年。` : '无',
    outlets: `废气${1 + (at % 3)}个，废水${at % 2}个`,
    decidedOn: '2026-02-26',
    ...(outcome === 'granted' ? { validFrom: '2026-03-01', validTo: '2031-02-28' } : {}),
    ...(outcome === 'refused' ? { reason: '位于饮用水水源保护区内，属于法律禁止建设的项目。' } : {}),
    ...(outcome === 'declined' ? { reason: '依法不需要申请，应当填报排污登记表。' } : {}),
    authority: '长沙市生态环境局（演示）',
  };
};

const permits = (lines: readonly JsonObject[]) =>
  listEdition(
    {
      item: '14.discharge-permits',
      body: 'changsha',
      title: '长沙市2026年2月排污许可信息',
      basis: '排污许可信息公开工作规定（示例环发〔2026〕5号）',
      on: '2026-02-27',
    },
    lines,
  );

export const PERMIT_LIST = permits(PERMITS.map(line));

export const PERMIT_LISTS: readonly ListExample[] = [
  { says: '排污许可的受理、核发和不予许可', editions: [PERMIT_LIST], refusals: [] },
  { says: '三份排污许可证', editions: [beginningOf(PERMIT_LIST, 3)], refusals: [] },
  {
    says: '核发的排污许可证没有有效期',
    editions: [permits(PERMITS.slice(0, 1).map((each) => ({ ...line(each, 0), validTo: '' })))],
    refusals: ['field-required-when'],
  },
];

type Event = readonly [
  body: string,
  name: string,
  medium: string,
  cause: string,
  affected: number,
  loss: number,
];

const EVENTS: readonly Event[] = [
  ['hengyang', '示例河柴油泄漏', 'water', '运输车辆侧翻，约2吨柴油进入示例河', 0, 46],
  ['shaoyang', '示例溪选矿废水泄漏', 'water', '尾矿库回水管破裂，废水含锰', 320, 128],
  ['changsha', '示例仓库火灾次生污染', 'air', '塑料仓库起火，烟气和消防废水', 150, 37],
  ['yueyang', '示例码头装卸苯乙烯泄漏', 'water', '软管脱落，约0.3吨苯乙烯进入围堰', 0, 22],
  ['fenghuang', '示例乡沼液池溃口', 'water', '暴雨后养殖场沼液池溃口', 85, 18],
  ['hengyang', '示例冶炼厂二氧化硫异味', 'air', '制酸系统跳车，尾气短时超标', 410, 9],
  ['changsha', '示例路化工原料倾倒', 'soil', '不明车辆倾倒废酸', 0, 31],
  ['shaoyang', '示例加油站地下油罐渗漏', 'soil', '油罐腐蚀渗漏，邻近水井有油味', 26, 64],
  ['yueyang', '示例河氨氮异常', 'water', '上游管网溢流，氨氮短时升高', 0, 12],
  ['changsha', '示例非法填埋固体废物', 'waste', '农田内填埋工业污泥约60吨', 0, 73],
];

const event = ([body, name, medium, cause, affected, loss]: Event, at: number): RecordExample => {
  const month = String(10 + (at % 3));
  return documentExample(
    { type: 'environment-event', item: '14.environment-events', body },
    `关于${name}事件的情况和影响评估`,
    `2026-02-${String(3 + at).padStart(2, '0')}`,
    {
      step: 'assessed',
      happenedAt: `2025-${month}-${String(11 + at)} 09:20`,
      place: '示例镇示例村',
      medium,
      grade: affected > 300 ? 'larger' : 'ordinary',
      cause: `${cause}。`,
      monitoring: '布设监测点8个，48小时内加密监测，第三日起各点位指标恢复到标准以内。',
      measures: '切断污染源，筑坝拦截、吸附和转移处置；污染物移交有资质的单位。',
      drinking:
        medium === 'water' && affected > 0 ? '下游分散式取水点停用三日，送水保障，恢复后检测合格。' : '无',
      affected,
      assessment: `组织评估，生态环境影响为短期可恢复，应急处置费用和损失合计${loss}万元。`,
      loss: String(loss),
      responsibility: '责任单位承担处置费用并被立案处罚，开展生态环境损害赔偿磋商。',
      contact: '12369',
      summary: `${name}事件处置结束，评估损失${loss}万元，环境质量已经恢复。`,
    },
  );
};

const EVENT_RECORDS = EVENTS.map(event);

export const EVENT_EXAMPLES: readonly RecordExample[] = [
  ...EVENT_RECORDS,
  ...EVENT_RECORDS.slice(0, 1).map((each) => refusedExample(each, { assessment: '' }, 'field-required')),
];

export const shownPermits = (): readonly DemonstrationRecord[] => [
  ...EVENT_RECORDS.map((each) => shownOn(each, String(each.content.documentDate), { time: '16:35' })),
  shownOn(PERMIT_LIST, '2026-03-05', { list: true, time: '16:45' }),
];

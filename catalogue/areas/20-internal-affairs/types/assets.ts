import type { FieldDeclaration } from '../../../../src/schema/declaration.ts';
import * as field from '../../../types/common-fields.ts';
import { date, longText, options, registerType, text } from '../../../types/registers/register-fields.ts';

const decimal = (title: string, unit: string, required = false): FieldDeclaration => ({
  kind: 'decimal',
  title,
  help: '',
  required,
  privacy: 'public',
  unit,
  scale: 2,
});
const count = (title: string, unit: string): FieldDeclaration => ({
  kind: 'integer',
  title,
  help: '',
  required: true,
  privacy: 'public',
  minimum: 0,
  maximum: 1_000_000,
  unit,
});
const key = (title: string): FieldDeclaration => text(title, { required: true, maxLength: 60 });
const note = longText('备注', { maxLength: 500 });

/** 国有资产处置. */
const DISPOSAL = registerType({
  key: 'asset-disposal',
  title: '国有资产处置',
  description: '本单位国有资产的出售、报废、划转等处置：原值、净值、批准文号和处置收入。',
  titleHelp: '例如“某某局国有资产处置情况”。',
  register: {
    entryName: '处置资产',
    fields: {
      number: key('资产编号'),
      name: text('资产名称', { required: true }),
      category: field.code(
        '资产类别',
        '',
        true,
        options({
          building: '房屋构筑物',
          equipment: '设备',
          vehicle: '车辆',
          furniture: '家具用具',
          intangible: '无形资产',
          other: '其他',
        }),
      ),
      quantity: text('数量', { required: true, maxLength: 40 }),
      originalValue: decimal('账面原值', '元', true),
      netValue: decimal('账面净值', '元', true),
      manner: field.code(
        '处置方式',
        '',
        true,
        options({
          transfer: '无偿划转',
          donate: '对外捐赠',
          sell: '出售转让',
          exchange: '置换',
          scrap: '报废',
          loss: '损失核销',
        }),
      ),
      approval: text('批准单位和文号', { required: true }),
      approvedOn: date('批准日期', true, true),
      proceeds: decimal('处置收入', '元', true),
      recipient: text('接收单位或受让方', { help: '只填单位；受让方是自然人的填“自然人”。' }),
      note,
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'manner', 'originalValue', 'proceeds', 'approvedOn'],
    filters: ['category', 'manner'],
    search: ['number', 'name', 'approval', 'recipient'],
    divisions: [],
    links: [],
  },
});

/** 公务用车. */
const VEHICLES = registerType({
  key: 'official-vehicles',
  title: '公务用车管理',
  description: '本单位公务用车的类型、购置、状态和年度运行维护费用。',
  titleHelp: '例如“某某局公务用车情况”。',
  register: {
    entryName: '公务用车',
    fields: {
      number: key('车辆编号'),
      use: field.code(
        '用途',
        '党政机关公务用车管理办法规定的类型。',
        true,
        options({
          confidential: '机要通信用车',
          emergency: '应急保障用车',
          enforcement: '执法执勤用车',
          special: '特种专业技术用车',
          leader: '实物保障用车',
          other: '其他按规定配备的用车',
        }),
      ),
      model: text('品牌型号', { required: true }),
      energy: field.code(
        '能源类型',
        '',
        true,
        options({ fuel: '燃油', electric: '纯电动', hybrid: '插电混合动力' }),
      ),
      boughtOn: date('购置日期', true, true),
      price: decimal('购置价格', '万元', true),
      distance: count('年度行驶里程', '公里'),
      running: decimal('年度运行维护费', '元', true),
      status: field.code('状态', '', true, options({ 'in-use': '在用', idle: '封存', disposed: '已处置' })),
      note,
    },
    key: 'number',
    title: 'model',
    columns: ['number', 'use', 'model', 'energy', 'boughtOn', 'running', 'status'],
    filters: ['use', 'energy', 'status'],
    search: ['number', 'model'],
    divisions: [],
    links: [],
  },
});

/** 办公用房. */
const OFFICES = registerType({
  key: 'office-space',
  title: '办公用房管理',
  description: '本单位办公用房的坐落、权属、面积和人均面积。',
  titleHelp: '例如“某某局办公用房情况”。',
  register: {
    entryName: '办公用房',
    fields: {
      number: key('房屋编号'),
      name: text('房屋名称', { required: true }),
      address: text('坐落', { required: true, maxLength: 300 }),
      holding: field.code(
        '来源',
        '',
        true,
        options({ own: '自有', allotted: '调剂', rented: '租用', borrowed: '借用' }),
      ),
      floorArea: decimal('建筑面积', '平方米', true),
      usableArea: decimal('使用面积', '平方米', true),
      officeArea: decimal('办公室使用面积', '平方米', true),
      staff: count('编制人数', '人'),
      perHead: decimal('人均办公室使用面积', '平方米', true),
      rent: decimal('年租金', '万元'),
      note,
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'holding', 'floorArea', 'officeArea', 'staff', 'perHead'],
    filters: ['holding'],
    search: ['number', 'name', 'address'],
    divisions: [],
    links: [],
  },
});

/** 办公设备和物品购置. */
const PURCHASES = registerType({
  key: 'equipment-purchases',
  title: '办公设备和物品购置',
  description: '本单位购置的办公设备、家具和物品：数量、单价、总价、采购方式和供应商。',
  titleHelp: '例如“某某局办公设备和物品购置情况”。',
  register: {
    entryName: '购置物品',
    fields: {
      number: key('购置编号'),
      name: text('物品名称', { required: true }),
      specification: text('规格型号'),
      category: field.code(
        '类别',
        '',
        true,
        options({ equipment: '办公设备', furniture: '办公家具', consumable: '办公耗材', other: '其他物品' }),
      ),
      quantity: count('数量', ''),
      unit: text('计量单位', { required: true, maxLength: 20 }),
      unitPrice: decimal('单价', '元', true),
      total: decimal('总价', '元', true),
      method: field.code(
        '采购方式',
        '',
        true,
        options({
          central: '政府集中采购',
          framework: '框架协议（电子卖场）',
          tender: '招标采购',
          direct: '限额以下自行采购',
        }),
      ),
      supplier: text('供应商', { required: true }),
      boughtOn: date('购置日期', true, true),
      note,
    },
    key: 'number',
    title: 'name',
    columns: ['number', 'name', 'category', 'quantity', 'unitPrice', 'total', 'boughtOn'],
    filters: ['category', 'method'],
    search: ['number', 'name', 'supplier'],
    divisions: [],
    links: [],
  },
});

export const ASSET_REGISTERS = [DISPOSAL, VEHICLES, OFFICES, PURCHASES];

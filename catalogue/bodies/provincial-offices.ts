import type { BodyRecord } from '../../src/schema/body.ts';
import { merged, provincial, REFORM_2018, REFORM_2024, renamed } from './provincial-body.ts';
import { nameHistory, sameName, until } from './record-start.ts';

/** 省政府办事机构: names of 2016 first. */
export const PROVINCIAL_OFFICES: readonly BodyRecord[] = [
  provincial(
    'fzb',
    until(sameName('湖南省人民政府法制办公室', '省政府法制办'), REFORM_2018.on),
    ['省法制办', '省人民政府法制办', '湖南省法制办', '湖南省政府法制办公室', '省政府法制办公室'],
    { kind: 'office', abolished: REFORM_2018.on, successors: [merged('sft', REFORM_2018)] },
  ),
  provincial(
    'jrb',
    until(
      nameHistory(
        { name: '湖南省人民政府金融工作办公室', shortName: '省政府金融办' },
        renamed('湖南省地方金融监督管理局', '省地方金融监管局', REFORM_2018),
      ),
      REFORM_2024.on,
    ),
    ['省金融办', '省地方金融监督管理局'],
    { uscc: '1143000000612328XD', abolished: REFORM_2024.on, successors: [merged('swjrb', REFORM_2024)] },
  ),
  provincial(
    'rfb',
    nameHistory(
      { name: '湖南省人民防空办公室', shortName: '省人防办' },
      renamed('湖南省国防动员办公室', '省国动办', REFORM_2024),
    ),
    ['省人民防空办公室', '省国防动员办公室'],
    { kind: 'office', uscc: '1143000000612264XQ' },
  ),
  provincial(
    'wqb',
    nameHistory(
      { name: '湖南省人民政府外事侨务办公室', shortName: '省政府外事侨务办' },
      renamed('湖南省人民政府外事办公室', '省政府外事办', REFORM_2018),
    ),
    ['省外事侨务办', '省外侨办', '省外事办'],
    { kind: 'office', uscc: '11430000006122316D' },
  ),
];

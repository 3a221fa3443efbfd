import type { BodyRecord } from '../../src/schema/body.ts';
import {
  merged,
  provincial,
  REFORM_2018,
  REFORM_2021,
  REFORM_2024,
  renamed,
  transferred,
} from './provincial-body.ts';
import { nameHistory, sameName, until } from './record-start.ts';

/** A body that the reform of 2018 ended. */
const until2018 = (name: string, shortName: string) => until(sameName(name, shortName), REFORM_2018.on);
/** A body that the reform of 2018 founded. */
const from2018 = (name: string, shortName: string) =>
  nameHistory({ name, shortName, from: REFORM_2018.on, basis: REFORM_2018.basis });

/**
 * 省政府办公厅、组成部门、直属机构: names of 2016 first. A reform that only renamed a body (it kept its 统一社会信用代码) is a name history;
 * where a new legal person was founded, the old body ends and its responsibilities pass on.
 */
export const PROVINCIAL_DEPARTMENTS: readonly BodyRecord[] = [
  provincial(
    'zfbgt',
    sameName('湖南省人民政府办公厅', '省政府办公厅'),
    ['省人民政府办公厅', '湖南省政府办公厅', '省府办公厅'],
    { kind: 'office', website: 'http://www.hunan.gov.cn' },
  ),
  provincial(
    'fgw',
    sameName('湖南省发展和改革委员会', '省发展改革委'),
    ['省发改委', '省发展和改革委员会', '省发展和改革委', '湖南省发改委', '湖南省发展改革委'],
    { uscc: '1143000000612221XY', website: 'http://fgw.hunan.gov.cn' },
  ),
  provincial('jyt', sameName('湖南省教育厅', '省教育厅'), [], {
    uscc: '11430000006122260A',
    website: 'http://jyt.hunan.gov.cn',
  }),
  provincial('kjt', sameName('湖南省科学技术厅', '省科技厅'), ['省科学技术厅', '湖南省科技厅'], {
    uscc: '114300000061222797',
    website: 'http://kjt.hunan.gov.cn',
  }),
  provincial(
    'jxw',
    nameHistory(
      { name: '湖南省经济和信息化委员会', shortName: '省经信委' },
      renamed('湖南省工业和信息化厅', '省工业和信息化厅', REFORM_2018),
    ),
    ['省经济和信息化委', '省经济和信息化委员会', '省工信厅'],
    { uscc: '11430000006123108E' },
  ),
  provincial(
    'mzw',
    sameName('湖南省民族宗教事务委员会', '省民宗委'),
    ['省民族宗教事务委员会', '省民族宗教委'],
    { uscc: '114300000061222872' },
  ),
  provincial('gat', sameName('湖南省公安厅', '省公安厅'), [], {
    uscc: '114300000061223248',
    website: 'http://gat.hunan.gov.cn',
  }),
  provincial('mzt', sameName('湖南省民政厅', '省民政厅'), [], {
    uscc: '11430000006122340X',
    website: 'http://mzt.hunan.gov.cn',
    successors: [transferred('ybj', REFORM_2018), transferred('tyjr', REFORM_2018)],
  }),
  provincial('sft', sameName('湖南省司法厅', '省司法厅'), [], {
    uscc: '114300000061223323',
    website: 'http://sft.hunan.gov.cn',
  }),
  provincial('czt', sameName('湖南省财政厅', '省财政厅'), [], {
    uscc: '11430000006122439E',
    website: 'http://czt.hunan.gov.cn',
  }),
  provincial(
    'rst',
    sameName('湖南省人力资源和社会保障厅', '省人力资源社会保障厅'),
    ['省人社厅', '省人力资源和社会保障厅', '湖南省人社厅'],
    {
      uscc: '11430000006122375G',
      website: 'http://rst.hunan.gov.cn',
      successors: [transferred('ybj', REFORM_2018), transferred('tyjr', REFORM_2018)],
    },
  ),
  provincial('gtt', until2018('湖南省国土资源厅', '省国土资源厅'), ['省国土厅', '湖南省国土厅'], {
    abolished: REFORM_2018.on,
    successors: [merged('zrzyt', REFORM_2018)],
  }),
  provincial('zrzyt', from2018('湖南省自然资源厅', '省自然资源厅'), [], {
    uscc: '11430000MB1956266U',
    website: 'http://zrzyt.hunan.gov.cn',
    established: REFORM_2018.on,
  }),
  provincial(
    'hbt',
    nameHistory(
      { name: '湖南省环境保护厅', shortName: '省环保厅' },
      renamed('湖南省生态环境厅', '省生态环境厅', REFORM_2018),
    ),
    ['省环境保护厅', '湖南省环保厅'],
    { uscc: '11430000006122674E', website: 'http://sthjt.hunan.gov.cn' },
  ),
  provincial(
    'zjt',
    sameName('湖南省住房和城乡建设厅', '省住房城乡建设厅'),
    ['省住建厅', '省住房和城乡建设厅', '湖南省住建厅'],
    {
      uscc: '11430000006122244L',
      website: 'http://zjt.hunan.gov.cn',
      successors: [transferred('zrzyt', REFORM_2018)],
    },
  ),
  provincial('jtt', sameName('湖南省交通运输厅', '省交通运输厅'), ['省交通厅'], {
    uscc: '114300000061225005',
    website: 'http://jtt.hunan.gov.cn',
  }),
  provincial('slt', sameName('湖南省水利厅', '省水利厅'), [], {
    uscc: '11430000006122498H',
    website: 'http://slt.hunan.gov.cn',
  }),
  provincial(
    'nyt',
    nameHistory(
      { name: '湖南省农业委员会', shortName: '省农委' },
      renamed('湖南省农业农村厅', '省农业农村厅', REFORM_2018),
    ),
    ['省农业委', '省农业委员会'],
    { uscc: '11430000006122471R', website: 'http://agri.hunan.gov.cn' },
  ),
  provincial(
    'fpb',
    until(
      nameHistory(
        { name: '湖南省扶贫开发办公室', shortName: '省扶贫办' },
        renamed('湖南省乡村振兴局', '省乡村振兴局', REFORM_2021),
      ),
      REFORM_2024.on,
    ),
    ['省扶贫开发办', '省扶贫开发办公室'],
    { uscc: '11430000MB1D67401T', abolished: REFORM_2024.on, successors: [merged('nyt', REFORM_2024)] },
  ),
  provincial('swt', sameName('湖南省商务厅', '省商务厅'), [], {
    uscc: '11430000006122252F',
    website: 'http://swt.hunan.gov.cn',
  }),
  provincial('wht', until2018('湖南省文化厅', '省文化厅'), [], {
    abolished: REFORM_2018.on,
    successors: [merged('wlt', REFORM_2018)],
  }),
  provincial(
    'lyfzw',
    until2018('湖南省旅游发展委员会', '省旅发委'),
    ['省旅游发展委', '省旅游发展委员会', '省旅游局'],
    { abolished: REFORM_2018.on, successors: [merged('wlt', REFORM_2018)] },
  ),
  provincial('wlt', from2018('湖南省文化和旅游厅', '省文化和旅游厅'), ['省文旅厅', '省文化旅游厅'], {
    uscc: '11430000MB1988452F',
    website: 'http://whhlyt.hunan.gov.cn',
    established: REFORM_2018.on,
  }),
  provincial(
    'wjw',
    nameHistory(
      { name: '湖南省卫生和计划生育委员会', shortName: '省卫生计生委' },
      renamed('湖南省卫生健康委员会', '省卫生健康委', REFORM_2018),
    ),
    ['省卫计委', '省卫生和计划生育委', '省卫生和计划生育委员会', '省卫健委', '省卫生健康委员会'],
    { uscc: '114300000061225785', website: 'http://wjw.hunan.gov.cn' },
  ),
  provincial('tyjr', from2018('湖南省退役军人事务厅', '省退役军人事务厅'), ['省退役军人厅'], {
    uscc: '11430000MB1671033P',
    established: REFORM_2018.on,
  }),
  provincial(
    'ajj',
    until2018('湖南省安全生产监督管理局', '省安监局'),
    ['省安全监管局', '省安全生产监管局', '省安全生产监督管理局'],
    { abolished: REFORM_2018.on, successors: [merged('yjglt', REFORM_2018)] },
  ),
  provincial('yjglt', from2018('湖南省应急管理厅', '省应急管理厅'), ['省应急厅'], {
    uscc: '11430000MB1847123M',
    website: 'http://yjt.hunan.gov.cn',
    established: REFORM_2018.on,
  }),
  provincial('sjt', sameName('湖南省审计厅', '省审计厅'), [], {
    uscc: '11430000006122412N',
    website: 'http://sjt.hunan.gov.cn',
  }),
  provincial(
    'gzw',
    sameName('湖南省人民政府国有资产监督管理委员会', '省国资委'),
    ['湖南省国资委', '省政府国资委', '省国有资产监督管理委员会'],
    { uscc: '114300007607278946', website: 'http://gzw.hunan.gov.cn' },
  ),
  provincial('gsj', until2018('湖南省工商行政管理局', '省工商局'), ['省工商行政管理局'], {
    abolished: REFORM_2018.on,
    successors: [merged('scjgj', REFORM_2018)],
  }),
  provincial('zjj', until2018('湖南省质量技术监督局', '省质监局'), ['省质量技术监督局', '省质量技监局'], {
    abolished: REFORM_2018.on,
    successors: [merged('scjgj', REFORM_2018)],
  }),
  provincial(
    'sywj',
    until2018('湖南省食品药品监督管理局', '省食品药品监管局'),
    ['省食药监局', '省食品药品监督管理局'],
    {
      abolished: REFORM_2018.on,
      successors: [merged('scjgj', REFORM_2018), transferred('ypjj', REFORM_2018)],
    },
  ),
  provincial('wjj', until2018('湖南省物价局', '省物价局'), [], {
    abolished: REFORM_2018.on,
    successors: [
      merged('fgw', REFORM_2018),
      transferred('scjgj', REFORM_2018),
      transferred('ybj', REFORM_2018),
    ],
  }),
  provincial('zscqj', until2018('湖南省知识产权局', '省知识产权局'), [], {
    abolished: REFORM_2018.on,
    successors: [merged('scjgj', REFORM_2018)],
  }),
  provincial('scjgj', from2018('湖南省市场监督管理局', '省市场监管局'), ['省市场监督管理局', '省市监局'], {
    uscc: '11430000MB169231XX',
    website: 'http://amr.hunan.gov.cn',
    established: REFORM_2018.on,
  }),
  provincial('ypjj', from2018('湖南省药品监督管理局', '省药监局'), ['省药品监督管理局', '省药品监管局'], {
    uscc: '11430000MB1599860M',
    established: REFORM_2018.on,
  }),
  provincial(
    'xwgd',
    nameHistory(
      { name: '湖南省新闻出版广电局', shortName: '省新闻出版广电局' },
      renamed('湖南省广播电视局', '省广播电视局', REFORM_2018),
    ),
    ['省广电局'],
    { uscc: '11430000320581596K', successors: [transferred('swxcb', REFORM_2018)] },
  ),
  provincial('tyj', sameName('湖南省体育局', '省体育局'), [], { uscc: '11430000006122308J' }),
  provincial('tjj', sameName('湖南省统计局', '省统计局'), [], {
    uscc: '11430000006122383B',
    website: 'http://tjj.hunan.gov.cn',
  }),
  provincial('ybj', from2018('湖南省医疗保障局', '省医保局'), ['省医疗保障局'], {
    uscc: '11430000MB191025XP',
    website: 'http://ybj.hunan.gov.cn',
    established: REFORM_2018.on,
  }),
  provincial(
    'lyt',
    nameHistory(
      { name: '湖南省林业厅', shortName: '省林业厅' },
      renamed('湖南省林业局', '省林业局', REFORM_2018),
    ),
    [],
    { uscc: '1143000000612248XH', website: 'http://lyj.hunan.gov.cn' },
  ),
  provincial('lsj', until2018('湖南省粮食局', '省粮食局'), [], {
    abolished: REFORM_2018.on,
    successors: [merged('lscbj', REFORM_2018)],
  }),
  provincial('lscbj', from2018('湖南省粮食和物资储备局', '省粮食和储备局'), ['省粮食和物资储备局'], {
    uscc: '11430000MB15375631',
    established: REFORM_2018.on,
  }),
  provincial(
    'jgj',
    nameHistory(
      { name: '湖南省人民政府机关事务管理局', shortName: '省机关事务局' },
      renamed('湖南省机关事务管理局', '省机关事务管理局', REFORM_2018),
    ),
    ['湖南省机关事务局', '省政府机关事务管理局'],
    { uscc: '11430000006122770P' },
  ),
  provincial('xfj', sameName('湖南省信访局', '省信访局'), [], { uscc: '11430000006122121K' }),
  provincial('jianyu', sameName('湖南省监狱管理局', '省监狱管理局'), ['省监狱局'], {
    uscc: '1143000000612280X0',
  }),
  provincial('jiedu', sameName('湖南省戒毒管理局', '省戒毒管理局'), ['省戒毒局'], {
    uscc: '11430000006122826T',
  }),
];

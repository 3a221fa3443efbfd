import { dictionary } from '../kernel/dictionary.ts';
import { type Hit, hit, veiled } from './hit.ts';

const SCHOOL = /小学|中学|初中|高中|幼儿园|[一二三四五六七八九高初\d]年级|[一二三四五六七八九十\d()]{1,4}班/g;
const REACH = 12;
const SURNAME =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤欧阳易伍瞿邝阳柳聂匡肖游]/g;
/**
 * A name stands alone: at the beginning, after a sign or a word that leads to it, and ends before a sign or a word that
 * follows names.
 */
const BEFORE = /(?:^|[\s,，。、;；:：(（“"]|学生|同学|儿童|孩子|儿子|女儿|之子|之女|姓名|叫|为|是)$/;
const AFTER = /^(?:$|[\s,，。、;；:：)）”"(（]|同学|学生|小朋友|男|女|系|是|就读|在|于|,)/;

/** 高中 and 方案 begin with surnames too: a name is no word of the dictionary, nor a surname before a noun (高年级). */
function isName(candidate: string): boolean {
  const [first, ...rest] = dictionary().tag(candidate);
  if (first === undefined) return false;
  if (rest.length === 0) return first.tag.startsWith('nr');
  const [second] = rest;
  return !(
    first.word.length === 1 &&
    rest.length === 1 &&
    /^(?:n$|s|t|m|q|b|l|j|vn)/.test(second?.tag ?? '')
  );
}

/** Every place of a Chinese name of two or three signs. */
function names(line: string): readonly { readonly index: number; readonly name: string }[] {
  return [...line.matchAll(SURNAME)].flatMap(({ index }) => {
    if (!BEFORE.test(line.slice(Math.max(0, index - 4), index))) return [];
    const name = [3, 2]
      .map((length) => line.slice(index, index + length))
      .find(
        (each) =>
          /^[\u4e00-\u9fa5]+$/.test(each) && AFTER.test(line.slice(index + each.length)) && isName(each),
      );
    return name === undefined ? [] : [{ index, name }];
  });
}

/** 未成年人保护法: a name within twelve signs of a school or a class. */
export function minors(line: string): readonly Hit[] {
  const schools = [...line.matchAll(SCHOOL)];
  if (schools.length === 0) return [];
  return names(line).flatMap(({ index, name }) => {
    const end = index + name.length;
    const near = schools.some(
      (school) => school.index <= end + REACH && school.index + school[0].length >= index - REACH,
    );
    if (!near) return [];
    return hit('minor', 'warn', { index, 0: name }, veiled(name));
  });
}

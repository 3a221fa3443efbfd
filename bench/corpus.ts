import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { addDays, type CivilDate, civilDate } from '../src/kernel/civil-date.ts';
import { KINDS } from '../src/schema/declaration.ts';
import type { SearchDocument } from '../src/search/index-document.ts';
import { seededRandom } from './statistics.ts';

const VOCABULARY = 60_000;
const FIRST_DAY = civilDate('2008-05-01');
const DAYS = 6_500;
export const BODIES = 40;

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲玉萍红华建国志海波俊宇浩凯健鑫鹏飞斌翔旭晨阳瑞雪梅琳倩颖慧佳怡婷',
];

/** The Chinese words of our own catalogue, in a fixed order. */
function catalogueWords(root: string): string[] {
  const jieba = Jieba.withDict(dict);
  const words = new Set<string>();
  for (const name of readdirSync(join(root, 'catalogue'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts')) continue;
    const text =
      readFileSync(join(root, 'catalogue', name), 'utf8')
        .match(/\p{Script=Han}+/gu)
        ?.join('，') ?? '';
    for (const word of jieba.cut(text)) if (/^\p{Script=Han}{2,6}$/u.test(word)) words.add(word);
  }
  return [...words];
}

export interface Corpus {
  readonly vocabulary: readonly string[];
  /** Names and numbers that occur in the texts, as they occur. */
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** In how many documents each word of the vocabulary was put. */
  readonly documentsWith: ReadonlyMap<string, number>;
  documents(): Generator<SearchDocument>;
}

/**
 * Texts of about 800 characters; word number n of the vocabulary comes up in proportion to 1/n, as in real texts
 * (Zipf).
 */
export function makeCorpus(root: string, size: number, seed: number): Corpus {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(from: readonly T[], otherwise: T): T => from[below(from.length)] ?? otherwise;
  const words = catalogueWords(root);
  for (let i = words.length - 1; i > 0; i -= 1) {
    const k = below(i + 1);
    [words[i], words[k]] = [words[k] ?? '', words[i] ?? ''];
  }
  // The long tail is put together from the characters of the catalogue.
  const characters = [...new Set(words.join(''))];
  const vocabulary = new Set(words);
  while (vocabulary.size < VOCABULARY) {
    vocabulary.add(Array.from({ length: 2 + below(3) }, () => pick(characters, '公')).join(''));
  }
  const list = [...vocabulary];
  const draw = zipf(list.length, random);
  const names = Array.from(
    { length: 20_000 },
    () => pick(SURNAMES, '王') + pick(GIVEN, '伟') + (random() < 0.7 ? pick(GIVEN, '芳') : ''),
  );
  const documentsWith = new Map<string, number>();
  const numbers: string[] = [];

  const text = (id: number): string => {
    const parts: string[] = [];
    const own = new Set<string>();
    for (let length = 0; length < 760; ) {
      const word = list[draw()] ?? '公开';
      own.add(word);
      parts.push(word);
      length += word.length;
      const roll = random();
      if (roll < 0.1) parts.push('，');
      else if (roll < 0.13) parts.push('。');
      else if (roll < 0.16) parts.push(String(below(2000)), '万元');
      else if (roll < 0.17) parts.push(pick(names, '王伟'), '同志');
    }
    for (const word of own) documentsWith.set(word, (documentsWith.get(word) ?? 0) + 1);
    if (id % 50 === 0) parts.push(numbers[below(numbers.length)] ?? '');
    return parts.join('');
  };

  return {
    vocabulary: list,
    names,
    numbers,
    documentsWith,
    *documents() {
      for (let i = 0; i < size; i += 1) {
        const publishedOn: CivilDate = addDays(FIRST_DAY, Math.floor((i / size) * DAYS));
        const number = `湘政办发〔${publishedOn.slice(0, 4)}〕${(i % 900) + 1}号`;
        if (numbers.length < 5_000) numbers.push(number);
        const body = Math.floor(BODIES * random() ** 2);
        yield {
          disclosureId: `d${String(i).padStart(9, '0')}`,
          publishedOn,
          bodyCode: `body-${body}`,
          areaCode: `area-${below(20)}`,
          kind: pick(KINDS, 'decision'),
          title: `关于${list[draw()]}${list[draw()]}${list[draw()]}的通知`,
          documentNumber: i % 3 === 0 ? number : null,
          names: [],
          bodyNames: [],
          bodyText: text(i),
        };
      }
    },
  };
}

/** Draws a rank with probability proportional to 1/(rank + 2.7). */
function zipf(ranks: number, random: () => number): () => number {
  const cumulative = new Float64Array(ranks);
  let sum = 0;
  for (let i = 0; i < ranks; i += 1) {
    sum += 1 / (i + 2.7);
    cumulative[i] = sum;
  }
  return () => {
    const target = random() * sum;
    let low = 0;
    let high = ranks - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

import { type Cited, ownRule } from '../../src/kernel/citation.ts';
import type { RecordRule } from '../../src/schema/law.ts';
import { PAPER_FORM } from './statutes/administration.ts';
import { MAJOR_DECISIONS } from './statutes/decisions.ts';
import { DETAILED_RULES_2016 } from './statutes/disclosure.ts';
import { MINIMUM_LIVING } from './statutes/social.ts';

/** No article asks that what a record says of itself agrees with itself. */
const ACCURATE = ownRule('公开的信息应当前后一致');
const rule = (title: string, basis: Cited = ACCURATE): RecordRule => ({ title, basis });

/**
 * What each rule of a record rests on, by the name under which types name it and `src/publication/rules.ts` judges it.
 */
export const RECORD_RULES: Readonly<Record<string, RecordRule>> = {
  'consultation-long-enough': rule('征求意见的期限', MAJOR_DECISIONS.at('第十五条')),
  'sums-add-up': rule('合计等于各项之和'),
  'breakdown-adds-up': rule('分级科目逐级相加'),
  'notice-of-seven-days': rule('公示不少于七日', MINIMUM_LIVING.whole),
  'answered-in-days-told': rule('答复用时与起止日期一致'),
  'period-in-order': rule('所属时期前后有序'),
  'check-ends-after-it-begins': rule('检查起止日期有序'),
  'response-not-before-question': rule('回应不早于发生之日'),
  'effective-not-before-document-date': rule('施行不早于成文'),
  'expiry-not-before-effective': rule('失效不早于施行'),
  'expiry-not-before-document-date': rule('失效不早于成文'),
  'interpretation-says-something': rule('解读有内容，图解有图并有文字说明', DETAILED_RULES_2016.whole),
  'document-number-year-is-document-date-year': rule('发文字号与成文日期同年', PAPER_FORM.whole),
};

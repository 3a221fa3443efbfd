import type { Catalogue } from './catalogue.ts';
import type { ItemDeclaration } from './item.ts';
import type { RequestsDeclaration } from './requests.ts';
import {
  CITED_LAWS,
  FEEDBACK_KIND_NAMES,
  FEEDBACK_KINDS,
  INSTRUMENT_KIND_NAMES,
  type LawUseKind,
  REQUEST_ANSWER_NAMES,
  REQUEST_ANSWERS,
} from './vocabulary.ts';

/** What of the platform rests on a basis. */
export interface LawUse {
  readonly kind: LawUseKind;
  /** The item's code, the rule's, or the kind of dossier. */
  readonly code: string;
  readonly title: string;
  readonly bases: readonly string[];
}

/**
 * Every basis that the catalogue and the items given (as the office keeps them) name. What a deadline of a dossier
 * rests on stands with its gates.
 */
export function lawUses(catalogue: Catalogue, items: readonly ItemDeclaration[]): readonly LawUse[] {
  const ofItems = items.flatMap(({ code, title, basis, timingBasis }): readonly LawUse[] => [
    { kind: 'item', code, title, bases: basis },
    { kind: 'timing', code, title, bases: [timingBasis] },
  ]);
  const ofRules = catalogue.lawRules.map(
    (rule): LawUse => ({
      kind: 'rule',
      code: rule.code,
      title: rule.title,
      bases: [rule.basis],
    }),
  );
  const ofChecks = Object.entries(catalogue.recordRules).map(
    ([code, { title, basis }]): LawUse => ({ kind: 'check', code, title, bases: [basis] }),
  );
  const ofKinds = catalogue.dossierKinds.flatMap(({ key, title, basis, stages }): readonly LawUse[] => [
    { kind: 'dossier', code: key, title, bases: [basis] },
    ...stages.flatMap((stage) =>
      [...stage.gates, ...(stage.conditions ?? [])].map(
        (gate): LawUse => ({
          kind: 'gate',
          code: key,
          title: `${title}：${gate.title}`,
          bases: [gate.basis],
        }),
      ),
    ),
  ]);
  const ofLists = catalogue.registers.flatMap(({ key, title, register }): readonly LawUse[] => {
    const bases = [...new Set(register.displayBounds.map(({ basis }) => basis))];
    return bases.length === 0 ? [] : [{ kind: 'check', code: key, title: `${title}：公示期`, bases }];
  });
  return [
    ...ofItems,
    ...ofRules,
    ...ofChecks,
    ...ofKinds,
    ...ofLists,
    ...ofGrounds(catalogue),
    ...ofConduct(catalogue),
    ...OF_CODE,
  ];
}

const ofGrounds = ({ exceptionGrounds }: Catalogue): readonly LawUse[] =>
  [...Map.groupBy(exceptionGrounds, ({ code }) => code)].map(([code, versions]) => ({
    kind: 'ground',
    code,
    title: versions.at(-1)?.title ?? code,
    bases: versions.map(({ basis }) => basis),
  }));

const REQUEST_TERMS: readonly (readonly [keyof RequestsDeclaration['terms'], string])[] = [
  ['confirm', '申请：确认收到'],
  ['completionNotice', '申请：告知补正'],
  ['answer', '申请：答复'],
  ['extension', '申请：延长答复'],
  ['thirdParty', '申请：征求第三方意见'],
  ['jointAuthor', '申请：征求共同制作机关意见'],
  ['payment', '申请：缴纳信息处理费'],
  ['delay', '申请：延迟答复'],
];

/** How people ask and complain, how bodies are supervised and judged. */
function ofConduct({ supervision, remedies, appraisals }: Catalogue): readonly LawUse[] {
  const { instruments, feedback, requests } = supervision;
  const use = (code: string, title: string, ...bases: readonly string[]): LawUse => ({
    kind: 'conduct',
    code,
    title,
    bases,
  });
  return [
    ...instruments.map(({ kind, basis }) => use(kind, `监督：${INSTRUMENT_KIND_NAMES[kind]}`, basis)),
    ...FEEDBACK_KINDS.map((kind) =>
      use(kind, `反映：${FEEDBACK_KIND_NAMES[kind]}`, feedback.terms[kind].basis),
    ),
    ...REQUEST_TERMS.map(([term, title]) => use(term, title, requests.terms[term].basis)),
    ...REQUEST_ANSWERS.map((answer) =>
      use(answer, `申请的答复：${REQUEST_ANSWER_NAMES[answer]}`, requests.answers[answer].basis),
    ),
    use('fee', '申请：信息处理费', requests.tariffBasis),
    use('remedy-authority', '没有公开的：行政机关', ...remedies.authority.bases),
    use('remedy-institution', '没有公开的：公共企事业单位', ...remedies.institution.bases),
    use('remedy-village', '没有公开的：村民委员会', ...remedies.village.bases),
    ...appraisals.map(({ year, title, basis }) => use(`appraisal-${year}`, `${year}年${title}`, basis)),
  ];
}

/** What code cites in its own sentences, place by place. */
const OF_CODE: readonly LawUse[] = Object.entries(CITED_LAWS).flatMap(([name, { code, places }]) =>
  (places.length === 0 ? [''] : places).map(
    (place): LawUse => ({ kind: 'code', code, title: `《${name}》${place}`, bases: [`《${name}》${place}`] }),
  ),
);

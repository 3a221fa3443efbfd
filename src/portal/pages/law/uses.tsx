import { urls } from '../../frame/urls.ts';
import type { UseLine } from './query.ts';

const KINDS: Readonly<Record<UseLine['kind'], string>> = {
  item: '公开事项',
  timing: '公开时限',
  rule: '期限规则',
  check: '核验规则',
  dossier: '事项全过程',
  gate: '程序要求',
};

/** What of this platform rests on a text, kind by kind. */
export const Uses = (props: { readonly uses: readonly UseLine[] }) => (
  <section aria-labelledby="uses-title">
    <h2 id="uses-title">本平台在哪里引用</h2>
    {props.uses.length === 0 ? (
      <p>目前没有事项或者程序引用这里。</p>
    ) : (
      [...Map.groupBy(props.uses, (use) => use.kind)].map(([kind, uses]) => (
        <section key={kind} aria-labelledby={`uses-${kind}`}>
          <h3 id={`uses-${kind}`}>
            {KINDS[kind]}（{uses.length}）
          </h3>
          <ul class="links">
            {uses.map((use) => (
              <li key={`${use.code}${use.title}`}>
                {use.area === null ? use.title : <a href={urls.areaItem(use.area, use.code)}>{use.title}</a>}
              </li>
            ))}
          </ul>
        </section>
      ))
    )}
  </section>
);

import { LAW_USE_KIND_NAMES } from '../../../schema/vocabulary.ts';
import { urls } from '../../frame/urls.ts';
import type { UseLine } from './query.ts';

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
            {LAW_USE_KIND_NAMES[kind]}（{uses.length}）
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

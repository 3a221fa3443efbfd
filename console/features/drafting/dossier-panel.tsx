import { useQuery } from '@tanstack/react-query';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import type { DossierPlaces } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { textOf } from '../../api/guards.ts';
import { refusalsOf } from '../../api/problem.ts';
import { api } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';

type Dossier = DossierPlaces['matters'][number];
type Stage = Dossier['stages'][number];

/**
 * 选择事项: the dossier that the record belongs to and the stage that it is for, instead of typing both; what cannot be
 * chosen says why.
 */
export function DossierPanel({
  item,
  body,
  content,
  onFill,
}: {
  item: string;
  body: string;
  content: Content;
  onFill: (values: Content) => void;
}) {
  const [words, setWords] = useState('');
  const places = useQuery({
    queryKey: ['dossier-places', item, body, words],
    queryFn: () => api.dossierPlaces({ item, body, q: words }),
    placeholderData: (previous) => previous,
  });
  if (places.isError) return <RefusalList refusals={refusalsOf(places.error)} title="事项没有取到" />;
  if (places.data === undefined) return null;
  const { kind, number, stageField, opening, matters: dossiers } = places.data;
  const chosen = { number: textOf(content[number.field]), stage: textOf(content[stageField]) };
  const opens = opening.filter((stage) => stage.reasons.length === 0);
  const button = (stage: Stage, of: string | null) => (
    <Button
      key={stage.key}
      size="small"
      type={chosen.stage === stage.key && (of === null || chosen.number === of) ? 'primary' : 'default'}
      onClick={() => onFill({ [stageField]: stage.key, ...(of === null ? {} : { [number.field]: of }) })}
    >
      {stage.title}
    </Button>
  );
  return (
    <section className="form-section dossier-panel" aria-label="选择事项">
      <h2>选择{kind}</h2>
      {opens.length === 0 ? (
        <p className="muted">这类信息不能开立新的事项，请在下面选择已公开的事项。</p>
      ) : (
        <p>
          新的事项：{opens.map((stage) => button(stage, null))}
          <span className="muted">
            {' '}
            再在下面填写{number.title}，例如 {number.example}
          </span>
        </p>
      )}
      <Input.Search
        allowClear
        className="dossier-search"
        aria-label={`按${number.title}或名称查找已有事项`}
        placeholder={`按${number.title}或名称查找已有事项`}
        onSearch={setWords}
        onChange={(event) => (event.target.value === '' ? setWords('') : undefined)}
      />
      {dossiers.length === 0 ? (
        <p className="muted">
          {words === '' ? '本单位还没有这类事项。' : '没有符合条件的事项，请核对编号或减少文字。'}
        </p>
      ) : (
        <ul className="dossier-list">
          {dossiers.map((dossier) => (
            <DossierLine key={dossier.number} dossier={dossier} current={dossier.number === chosen.number}>
              {dossier.stages
                .filter((stage) => stage.reasons.length === 0)
                .map((stage) => button(stage, dossier.number))}
            </DossierLine>
          ))}
        </ul>
      )}
    </section>
  );
}

function DossierLine({
  dossier,
  current,
  children,
}: {
  dossier: Dossier;
  current: boolean;
  children: readonly React.ReactNode[];
}) {
  const closed = dossier.stages.filter((stage) => stage.reasons.length > 0);
  return (
    <li className={current ? 'current' : ''}>
      <div>
        <strong>{dossier.title}</strong> <span className="muted">{dossier.number}</span>{' '}
        {dossier.reached === null ? null : <Tag>已到：{dossier.reached}</Tag>}
      </div>
      <div className="dossier-stages">
        {children.length === 0 ? <span className="muted">这里现在没有可以公开的阶段。</span> : children}
        {dossier.next === null ? null : (
          <span>
            {' '}
            下一步是“{dossier.next.title}”，请在
            <a href={dossier.next.address}>{dossier.next.item}</a>
            中填写。
          </span>
        )}
      </div>
      {closed.length === 0 ? null : (
        <details>
          <summary className="muted">为什么不能选：{closed.map((stage) => stage.title).join('、')}</summary>
          <ul>
            {closed.map((stage) => (
              <li key={stage.key}>
                {stage.title}：{stage.reasons.join('')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

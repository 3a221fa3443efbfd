import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Empty, Popconfirm, Spin } from 'antd';
import { useState } from 'react';
import type { Content } from '../../api/content.ts';
import { refusalsOf } from '../../api/problem.ts';
import { api, type Revision } from '../../api/resources.ts';
import { RefusalList } from '../../components/refusal-list.tsx';
import { minuteOf } from '../../format.ts';
import { plainValue } from '../../widgets/field-kinds.tsx';
import { fieldsOf, sameValue } from './content.ts';
import type { FormModel } from './form-model.ts';

interface Props {
  readonly draftId: string;
  readonly version: number;
  readonly model: FormModel;
  readonly content: Content;
  readonly onRestore: (content: Content) => void;
  readonly onClose: () => void;
}

/** 历史版本: every saved text, compared with the present one; restoring is an edit like any other. */
export function RevisionsDrawer({ draftId, version, model, content, onRestore, onClose }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const revisions = useQuery({
    queryKey: ['revisions', draftId, version],
    queryFn: () => api.revisions(draftId),
  });
  const revision = useQuery({
    queryKey: ['revision', draftId, chosen],
    queryFn: () => api.revision(draftId, chosen ?? 1),
    enabled: chosen !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Drawer open title="历史版本" size={860} onClose={onClose}>
      {revisions.isError ? <RefusalList refusals={refusalsOf(revisions.error)} /> : null}
      <div className="revisions">
        <ul className="revision-list" aria-label="历次保存">
          {(revisions.data ?? []).map((each) => (
            <li key={each.version}>
              <Button
                block
                type={each.version === chosen ? 'primary' : 'default'}
                onClick={() => setChosen(each.version)}
              >
                第 {each.version} 版 {minuteOf(each.savedAt)} {each.savedByName}
              </Button>
            </li>
          ))}
          {revisions.isPending ? <Spin /> : null}
        </ul>
        <div className="revision-content">
          {revision.data === undefined ? (
            <Empty description={chosen === null ? '请在左侧选择一个版本' : '正在加载'} />
          ) : (
            <Comparison revision={revision.data} model={model} content={content} onRestore={onRestore} />
          )}
        </div>
      </div>
    </Drawer>
  );
}

/** What one saved text has that the present one has not. */
function Comparison(props: {
  readonly revision: Revision & { readonly content: Content };
  readonly model: FormModel;
  readonly content: Content;
  readonly onRestore: (content: Content) => void;
}) {
  const { revision, model, content } = props;
  const differing = fieldsOf(revision.content, content).filter(
    (field) => !sameValue(revision.content[field], content[field]),
  );
  return (
    <>
      <Popconfirm
        title={`恢复为第 ${revision.version} 版`}
        description="现有内容保留在历史版本中，可再恢复。"
        okText="恢复"
        cancelText="取消"
        onConfirm={() => props.onRestore(revision.content)}
      >
        <Button type="primary" disabled={differing.length === 0}>
          恢复
        </Button>
      </Popconfirm>
      <span className="muted">
        {differing.length === 0 ? ' 与现有内容相同' : ` 与现有内容有 ${differing.length} 处不同`}
      </span>
      {model.fields
        .filter((field) => differing.includes(field.name))
        .map((field) => (
          <section key={field.name}>
            <h3>{field.title}</h3>
            <div className="version-text">{plainValue(field, revision.content[field.name])}</div>
          </section>
        ))}
    </>
  );
}

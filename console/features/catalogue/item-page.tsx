import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { catalogueApi, type KeptItem } from './catalogue-api.ts';
import { ItemFormContainer } from './item-form-container.tsx';
import { ItemNotes } from './item-notes.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { PROPOSED, useItemEditing } from './use-item-editing.ts';
import { VersionsDrawer } from './versions-drawer.tsx';
import { WaitingChanges } from './waiting-changes.tsx';
import { WhyAndWhenFields } from './why-and-when.tsx';

const TRAIL = [{ title: '公开事项目录', to: paths.catalogue() }];

/** An item that exists, to read or to change; another code is another page. */
export function CatalogueItemPage() {
  const { code = '' } = useParams();
  const kept = useQuery({ queryKey: ['catalogue-item', code], queryFn: () => catalogueApi.item(code) });
  if (kept.isError)
    return (
      <Page title="公开事项" trail={TRAIL}>
        <RefusalList refusals={refusalsOf(kept.error)} />
      </Page>
    );
  if (kept.isPending) return <Spin description="正在加载" className="block-spin" />;
  return <ItemEditor key={code} kept={kept.data} />;
}

export const NewItemPage = () => <ItemEditor kept={null} />;

function ItemEditor({ kept }: { readonly kept: KeptItem | null }) {
  const { has, body } = useSession();
  const navigate = useNavigate();
  const mayChange = has('office') && body.code === '*';
  const editing = useItemEditing(kept);
  const { base, theirs } = editing;
  const [open, setOpen] = useState<'versions' | 'retire' | null>(null);
  return (
    <Page
      title={base ? base.title : '新增公开事项'}
      trail={TRAIL}
      extra={base ? <Extra item={base} mayRetire={mayChange} onOpen={setOpen} /> : null}
    >
      <ItemNotes
        retiredOn={base?.retiredOn ?? null}
        theirs={theirs}
        mayChange={mayChange}
        onVersions={() => setOpen('versions')}
        onTakeTheirs={() => theirs && editing.settle(theirs, '已载入最新版本')}
        onKeepMine={editing.keepMine}
      />
      {base ? <WaitingChanges item={base.code} mayDecide={mayChange} /> : null}
      <div className="panel">
        <ItemFormContainer
          item={editing.item}
          isNew={base === null}
          readOnly={!mayChange}
          onChange={editing.setItem}
        />
        {mayChange ? (
          <>
            <WhyAndWhenFields value={editing.why} onChange={editing.setWhy} />
            <RefusalList refusals={editing.refusals} onLocate={locate} />
            <div className="form-actions">
              <Button type="primary" loading={editing.busy} onClick={() => void editing.save()}>
                保存
              </Button>
              <Button onClick={() => navigate(paths.catalogue())}>返回</Button>
            </div>
          </>
        ) : null}
      </div>
      {base && open === 'versions' ? <VersionsDrawer item={base} onClose={() => setOpen(null)} /> : null}
      {base && open === 'retire' ? (
        <RetireDialog
          item={base}
          onClose={() => setOpen(null)}
          onRetired={(saved) => {
            setOpen(null);
            editing.settle(saved, PROPOSED);
          }}
        />
      ) : null}
    </Page>
  );
}

const Extra = (props: {
  readonly item: KeptItem;
  readonly mayRetire: boolean;
  readonly onOpen: (what: 'versions' | 'retire') => void;
}) => (
  <>
    <Button onClick={() => props.onOpen('versions')}>历史版本</Button>
    {props.mayRetire && props.item.retiredOn === null ? (
      <Button danger onClick={() => props.onOpen('retire')}>
        停用
      </Button>
    ) : null}
  </>
);

function locate(field: string): void {
  const place = field === 'timing' ? 'item-days' : `item-${field}`;
  (document.getElementById(place) ?? document.getElementById('item-review-months'))?.focus();
}

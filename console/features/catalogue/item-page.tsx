import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ApiProblem, type Refusal, refusalsOf } from '../../api/problem.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import { BLANK_ITEM, catalogueApi, type EditedItem, fieldsOf, type KeptItem } from './catalogue-api.ts';
import { ItemForm } from './item-form.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { VersionsDrawer } from './versions-drawer.tsx';
import { WhyAndWhenFields, whyAndWhenToday } from './why-and-when.tsx';

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

/** Blank lines are how one types; they are no entries. */
const trimmed = (item: EditedItem): EditedItem => ({
  ...item,
  title: item.title.trim(),
  group: item.group.trim(),
  timingBasis: item.timingBasis.trim(),
  elements: item.elements.map((line) => line.trim()).filter((line) => line !== ''),
  basis: item.basis.map((line) => line.trim()).filter((line) => line !== ''),
});

function ItemEditor({ kept }: { kept: KeptItem | null }) {
  const { has, body } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const mayChange = has('office') && body.code === '*';
  const [base, setBase] = useState(kept);
  const [item, setItem] = useState<EditedItem>(kept ? fieldsOf(kept) : BLANK_ITEM);
  const [why, setWhy] = useState(whyAndWhenToday);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [theirs, setTheirs] = useState<KeptItem | null>(null);
  const [open, setOpen] = useState<'versions' | 'retire' | null>(null);
  const touched = JSON.stringify(item) !== JSON.stringify(base ? fieldsOf(base) : BLANK_ITEM);

  useEffect(() => {
    if (!touched) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [touched]);

  const settle = (saved: KeptItem, text: string) => {
    message.success(text);
    setBase(saved);
    setItem(fieldsOf(saved));
    setWhy(whyAndWhenToday());
    setRefusals([]);
    setTheirs(null);
    queryClient.setQueryData(['catalogue-item', saved.code], saved);
    void queryClient.invalidateQueries();
  };

  const save = async () => {
    setBusy(true);
    try {
      const change = { ...trimmed(item), ...why };
      const saved = base
        ? await catalogueApi.change(base.code, change, base.version)
        : await catalogueApi.create(change);
      settle(saved, base ? `已保存为第 ${saved.version} 版` : `已新增“${saved.title}”`);
      if (!base) navigate(paths.catalogueItem(saved.code), { replace: true });
    } catch (error) {
      setRefusals(refusalsOf(error));
      if (base && error instanceof ApiProblem && error.code === 'version-conflict')
        setTheirs(await catalogueApi.item(base.code));
    } finally {
      setBusy(false);
    }
  };

  const locate = (field: string) => {
    const place = field === 'timing' ? 'item-days' : `item-${field}`;
    (document.getElementById(place) ?? document.getElementById('item-review-months'))?.focus();
  };

  return (
    <Page
      title={base ? base.title : '新增公开事项'}
      trail={TRAIL}
      extra={
        base ? (
          <>
            <Button onClick={() => setOpen('versions')}>历史版本</Button>
            {mayChange && base.retiredOn === null ? (
              <Button danger onClick={() => setOpen('retire')}>
                停用
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {base?.retiredOn ? (
        <Alert
          type="warning"
          showIcon
          title={`该事项已于 ${base.retiredOn} 停用，不再产生公开义务，已公开的信息保留。`}
          description={mayChange ? '填写理由后保存，即恢复使用。' : null}
        />
      ) : null}
      {mayChange ? null : <Alert type="info" showIcon title="公开事项目录由政务公开办维护，您可以查看。" />}
      {theirs ? (
        <Alert
          type="warning"
          showIcon
          title={`该事项刚被改为第 ${theirs.version} 版，您的内容仍在表单中。`}
          description={
            <span className="side-by-side">
              <Button onClick={() => setOpen('versions')}>查看改动</Button>
              <Button onClick={() => settle(theirs, '已载入最新版本')}>载入最新</Button>
              <Button
                onClick={() => {
                  setBase(theirs);
                  setTheirs(null);
                  setRefusals([]);
                }}
              >
                保留我的
              </Button>
            </span>
          }
        />
      ) : null}
      <div className="panel">
        <ItemForm item={item} isNew={base === null} readOnly={!mayChange} onChange={setItem} />
        {mayChange ? (
          <>
            <WhyAndWhenFields value={why} onChange={setWhy} />
            <RefusalList refusals={refusals} onLocate={locate} />
            <div className="form-actions">
              <Button type="primary" loading={busy} onClick={save}>
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
            settle(saved, `已停用“${saved.title}”`);
          }}
        />
      ) : null}
    </Page>
  );
}

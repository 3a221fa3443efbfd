import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api/problem.ts';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import {
  BLANK_ITEM,
  catalogueApi,
  type EditedItem,
  fieldsOf,
  type KeptItem,
  type SavedItem,
} from './catalogue-api.ts';
import { whyAndWhenToday } from './why-and-when.tsx';

/** Blank lines are how one types; they are no entries. */
const trimmed = (item: EditedItem): EditedItem => ({
  ...item,
  title: item.title.trim(),
  group: item.group.trim(),
  timingBasis: item.timingBasis.trim(),
  elements: item.elements.map((line) => line.trim()).filter((line) => line !== ''),
  basis: item.basis.map((line) => line.trim()).filter((line) => line !== ''),
});

export const PROPOSED = '已提出，待政务公开办另一位工作人员确认后生效';
const savedText = (saved: SavedItem, isNew: boolean): string => {
  if (saved.proposal !== null) return PROPOSED;
  return isNew ? `已新增“${saved.title}”` : `已保存为第 ${saved.version} 版`;
};

/** An item while it is changed; when somebody else changed it meanwhile, `theirs` is what stands now. */
export function useItemEditing(kept: KeptItem | null) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(kept);
  const [item, setItem] = useState<EditedItem>(kept ? fieldsOf(kept) : BLANK_ITEM);
  const [why, setWhy] = useState(whyAndWhenToday);
  const [theirs, setTheirs] = useState<KeptItem | null>(null);
  const { busy, refusals, setRefusals, act } = useAct();
  useWarningBeforeLeaving(JSON.stringify(item) !== JSON.stringify(base ? fieldsOf(base) : BLANK_ITEM));

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
  const send = async (): Promise<SavedItem> => {
    const change = { ...trimmed(item), ...why };
    return base
      ? catalogueApi.change(base.code, change, base.version)
      : { ...(await catalogueApi.create(change)), proposal: null };
  };
  const save = () =>
    act(async () => {
      try {
        const saved = await send();
        settle(saved, savedText(saved, base === null));
        if (!base) navigate(paths.catalogueItem(saved.code), { replace: true });
      } catch (error) {
        if (base && error instanceof ApiProblem && error.code === 'version-conflict')
          setTheirs(await catalogueApi.item(base.code));
        throw error;
      }
    });
  const keepMine = () => {
    setBase(theirs);
    setTheirs(null);
    setRefusals([]);
  };
  return { base, item, setItem, why, setWhy, theirs, busy, refusals, settle, save, keepMine };
}

function useWarningBeforeLeaving(touched: boolean): void {
  useEffect(() => {
    if (!touched) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [touched]);
}

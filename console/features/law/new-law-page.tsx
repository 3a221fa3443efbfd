import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LawEffect } from '../../../src/api/contract.ts';
import { Page } from '../../components/page.tsx';
import { RefusalList } from '../../components/refusal-list.tsx';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import { EffectTable } from './effect-table.tsx';
import { lawApi } from './law-api.ts';
import { LawEntryForm } from './law-entry-form.tsx';
import { BLANK_ENTRY, entryOf } from './law-entry-text.ts';

/** 录入法律: what it touches is listed before it is kept. */
export function NewLawPage() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const statutes = useQuery({ queryKey: ['law', 'statutes'], queryFn: lawApi.statutes });
  const [entry, setEntry] = useState(BLANK_ENTRY);
  const [effect, setEffect] = useState<LawEffect | null>(null);
  const { busy, refusals, act } = useAct();
  const preview = () => act(async () => setEffect(await lawApi.preview(entryOf(entry))));
  const enter = () =>
    act(async () => {
      const { touched } = await lawApi.enter(entryOf(entry));
      void message.success(`已录入，${touched.length}处依据按新的条文公布`);
      navigate(paths.law);
    });
  return (
    <Page title="录入法律" trail={[{ title: '法律库', to: paths.law }]}>
      <LawEntryForm
        entry={entry}
        statutes={statutes.data ?? []}
        onChange={(changed) => {
          setEntry(changed);
          setEffect(null);
        }}
      />
      <RefusalList refusals={refusals} />
      <p>
        <Button onClick={() => void preview()} loading={busy}>
          试算影响
        </Button>{' '}
        <Button type="primary" disabled={effect === null} loading={busy} onClick={() => void enter()}>
          录入
        </Button>
      </p>
      {effect === null ? (
        <p className="muted">先试算，看清会改变哪些事项和程序的依据，再录入。</p>
      ) : (
        <EffectTable effect={effect} />
      )}
    </Page>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CreatedDrafts } from '../../../src/api/contract.ts';
import type { Content } from '../../api/content.ts';
import { api, recordSheet, recordTemplate, type SheetFault, type SheetRows } from '../../api/resources.ts';
import { useAct } from '../../components/use-act.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.tsx';
import type { ColumnNames } from '../../widgets/column-match.tsx';
import { type ReadFile, SheetDraftsView } from './sheet-drafts-view.tsx';

/** What one request makes; a longer sheet takes several. */
const DRAFTS_AT_ONCE = 200;

type Results = CreatedDrafts['results'];

/** 成批录入: a record in each row of a sheet, a draft for each record. Nothing is made as long as a row has a fault. */
export function SheetDraftsPage() {
  const { item: code = '' } = useParams();
  const { body } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [read, setRead] = useState<ReadFile | null>(null);
  const { busy, refusals, act } = useAct();
  const items = useQuery({
    queryKey: ['items', body.code],
    queryFn: () => api.items({ body: body.code }),
    staleTime: 300_000,
  });
  const item = items.data?.find((each) => each.code === code);

  const address = recordSheet(item?.type ?? '');
  const choose = (file: File, names: ColumnNames = {}) =>
    act(async () => {
      setRead({ file, name: file.name, sheet: await api.readSheet(address, file, body.code, names) });
    });
  const match = (names: ColumnNames) => {
    if (read?.file) void choose(read.file, names);
  };
  const create = (sheet: SheetRows) =>
    act(async () => {
      const results = await createAll(
        code,
        body.code,
        sheet.rows.map((row) => row.content),
      );
      void queryClient.invalidateQueries();
      const made = results.filter((each) => each.id !== null).length;
      const faults = faultsOf(results, sheet);
      if (faults.length > 0) {
        message.warning(`已建立 ${made} 份草稿，其余见下表。`);
        setRead({
          file: null,
          name: '',
          sheet: { rows: [], faults, warnings: [], marked: null, headings: [], columns: [] },
        });
        return;
      }
      message.success(`已建立 ${made} 份草稿。`);
      navigate(paths.draftList('drafts'));
    });

  return (
    <SheetDraftsView
      itemTitle={item?.title ?? code}
      bodyName={body.name}
      template={recordTemplate(item?.type ?? '')}
      ready={item !== undefined}
      busy={busy}
      refusals={refusals}
      read={read}
      onMatch={match}
      onFile={(file) => void choose(file)}
      onCreate={(sheet) => void create(sheet)}
    />
  );
}

async function createAll(item: string, body: string, contents: readonly Content[]): Promise<Results> {
  const results: Results = [];
  for (let at = 0; at < contents.length; at += DRAFTS_AT_ONCE)
    results.push(...(await api.createDrafts(item, body, contents.slice(at, at + DRAFTS_AT_ONCE))).results);
  return results;
}

/** What was refused of each row, as faults of the sheet. */
const faultsOf = (results: Results, sheet: SheetRows): readonly SheetFault[] =>
  results.flatMap((each, index) =>
    each.refusals.map(({ message, advice }) => ({
      row: sheet.rows[index]?.row ?? null,
      column: '',
      message,
      advice,
    })),
  );

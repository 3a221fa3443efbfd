import type { DivisionOfLabourRow, PartyMention } from '../../schema/declaration.ts';
import { DataTable } from '../components/data-table.tsx';
import { listed } from '../components/listed.ts';
import { urls } from '../frame/urls.ts';
import type { RecordContext } from './record-context.ts';

/** A phrase that means one body links to it; one that means several keeps its words and names them after it. */
const Mention = (props: { readonly mention: PartyMention; readonly context: RecordContext }) => {
  const { mention, context } = props;
  const only = mention.bodies.length === 1 ? mention.bodies[0] : undefined;
  if (mention.resolution === 'bodies' && only !== undefined) {
    return <a href={urls.body(only)}>{mention.phrase}</a>;
  }
  if (mention.resolution === 'bodies' && mention.bodies.length <= 4) {
    return (
      <>
        {mention.phrase}（
        {listed(
          mention.bodies.map((code) => (
            <a key={code} href={urls.body(code)}>
              {context.bodies.get(code) ?? code}
            </a>
          )),
        )}
        ）
      </>
    );
  }
  // "各市州政府" is a number of bodies that anyone can count; "相关部门" is not.
  if (mention.set !== null && mention.bodies.length > 0 && !/相关|有关/.test(mention.phrase)) {
    return (
      <>
        {mention.phrase}（{mention.bodies.length}个）
      </>
    );
  }
  return <>{mention.phrase}</>;
};

const Mentions = (props: { readonly mentions: readonly PartyMention[]; readonly context: RecordContext }) => (
  <>
    {props.mentions.length === 0 ? (
      <span class="nothing">未指定</span>
    ) : (
      listed(
        props.mentions.map((mention) => (
          <Mention key={mention.phrase} mention={mention} context={props.context} />
        )),
      )
    )}
  </>
);

/** 分工台账: who leads and who carries out each article, and the area of this platform that shows what was done. */
export const DivisionTable = (props: {
  readonly title: string;
  readonly rows: readonly DivisionOfLabourRow[];
  readonly context: RecordContext;
}) => (
  <DataTable
    caption={props.title}
    captionHidden
    stacked
    columns={[{ title: '任务' }, { title: '牵头单位' }, { title: '责任单位' }, { title: '落实情况' }]}
    rows={props.rows.map((row) => {
      const name = `${row.article}${row.heading}`;
      return {
        key: `${row.anchor}-${row.article}`,
        cells: [
          row.anchor === '' ? (
            name
          ) : (
            <a key="task" href={`#${row.anchor}`}>
              {name}
            </a>
          ),
          <Mentions key="leads" mentions={row.leads} context={props.context} />,
          <Mentions key="responsible" mentions={row.responsible} context={props.context} />,
          row.area === null ? (
            <span key="area" class="nothing">
              —
            </span>
          ) : (
            <a key="area" href={urls.area(row.area)}>
              {props.context.areas.get(row.area) ?? '查看领域'}
            </a>
          ),
        ],
      };
    })}
  />
);

import { Button, Input, Select } from 'antd';
import type { HandlingOverview } from './consultations-api.ts';

export interface OpinionFilter {
  /** `open` = in no issue, `all`, or the id of an issue. */
  readonly issue: string;
  /** '' = every channel. */
  readonly channel: string;
}

interface Props {
  readonly overview: HandlingOverview;
  readonly filter: OpinionFilter;
  /** How many opinions are selected. */
  readonly selected: number;
  readonly title: string;
  readonly mayPlace: boolean;
  readonly splitting: boolean;
  readonly onFilter: (filter: OpinionFilter) => void;
  readonly onTitle: (title: string) => void;
  /** Null = out of every issue. */
  readonly onMove: (to: string | null) => void;
  readonly onSplit: () => void;
}

/** Which opinions are shown, and where the selected ones go. */
export const OpinionToolbar = (props: Props) => {
  const { overview, filter } = props;
  return (
    <div className="table-toolbar opinion-toolbar">
      <Select
        aria-label="归类"
        value={filter.issue}
        popupMatchSelectWidth={false}
        onChange={(issue) => props.onFilter({ ...filter, issue })}
        options={[
          { value: 'open', label: '未归类' },
          { value: 'all', label: '全部' },
          ...overview.issues.map((each) => ({ value: each.id, label: `${each.number}. ${each.title}` })),
        ]}
      />
      <Select
        aria-label="渠道"
        value={filter.channel}
        onChange={(channel) => props.onFilter({ ...filter, channel })}
        options={[
          { value: '', label: '全部渠道' },
          ...overview.channels.map((each) => ({ value: each.channel, label: each.title })),
        ]}
      />
      {props.mayPlace ? <Placing {...props} /> : null}
    </div>
  );
};

const Placing = ({ overview, selected, title, splitting, onTitle, onMove, onSplit }: Props) => (
  <>
    <Select
      aria-label="把选中的移入"
      placeholder={`移动选中的 ${selected} 条`}
      value={null}
      disabled={selected === 0}
      popupMatchSelectWidth={false}
      onChange={(to: string) => onMove(to === '' ? null : to)}
      options={[
        { value: '', label: '移出，成为未归类' },
        ...overview.issues.map((each) => ({ value: each.id, label: `移入 ${each.number}. ${each.title}` })),
      ]}
    />
    <Input
      aria-label="新问题的名称"
      placeholder="新问题的名称"
      value={title}
      maxLength={500}
      className="query-field"
      onChange={(event) => onTitle(event.target.value)}
    />
    <Button disabled={selected === 0 || title.trim() === ''} loading={splitting} onClick={onSplit}>
      选中的建为新问题
    </Button>
  </>
);

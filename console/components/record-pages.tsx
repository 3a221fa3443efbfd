import { Button, Select } from 'antd';

const PAGE_SIZES = [10, 20, 50, 100];

interface Props {
  /** 共 n 条, or what is known. */
  readonly count: string;
  readonly place: number;
  readonly size: number;
  readonly hasNext: boolean;
  readonly onSize: (size: number) => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
}

export const RecordPages = (props: Props) => (
  <nav className="table-pages" aria-label="分页">
    <span>{props.count}</span>
    <Button size="small" disabled={props.place === 1} onClick={props.onPrevious}>
      上一页
    </Button>
    <span>第 {props.place} 页</span>
    <Button size="small" disabled={!props.hasNext} onClick={props.onNext}>
      下一页
    </Button>
    <span>
      <Select
        size="small"
        aria-label="每页条数"
        value={props.size}
        onChange={props.onSize}
        options={PAGE_SIZES.map((value) => ({ value, label: `${value} 条/页` }))}
      />
    </span>
  </nav>
);

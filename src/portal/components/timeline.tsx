import type { ComponentChildren } from 'preact';
import { dayOf, formatMinute } from '../frame/format.ts';
import type { Specimen } from './specimen.ts';

export interface TimelineEntry {
  readonly at: string;
  readonly title: ComponentChildren;
  readonly note?: string;
  readonly current?: boolean;
}

export const Timeline = (props: { readonly entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {props.entries.map((entry) => (
      <li key={entry.at} aria-current={entry.current === true ? 'true' : undefined}>
        <p class="timeline-title">{entry.title}</p>
        <p class="timeline-time">
          <time dateTime={dayOf(entry.at)}>{formatMinute(entry.at)}</time>
        </p>
        {entry.note === undefined || entry.note === '' ? null : <p class="timeline-note">{entry.note}</p>}
      </li>
    ))}
  </ol>
);

export const timelineSpecimen: Specimen = {
  name: '时间线',
  purpose: '版本和办理过程，按时间排列，标出现行的一项。',
  parameters: { entries: '时间、标题、说明、是否现行' },
  examples: [
    {
      title: '版本',
      render: () => (
        <Timeline
          entries={[
            {
              at: '2026-03-05T10:00:00+08:00',
              title: '第 2 版（现行）',
              note: '更正附件中的面积数据。',
              current: true,
            },
            { at: '2026-03-02T09:30:00+08:00', title: '第 1 版' },
          ]}
        />
      ),
    },
  ],
};

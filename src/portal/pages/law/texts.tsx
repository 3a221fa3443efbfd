import type { Statute } from '../../../schema/statute.ts';
import { printReference } from '../../../schema/statute-book.ts';
import { STATUTE_KIND_NAMES } from '../../../schema/vocabulary.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Facts } from '../../components/facts.tsx';
import { formatDay } from '../../frame/format.ts';
import { urls } from '../../frame/urls.ts';
import type { PlaceLine, TextLine } from './query.ts';

export const StatuteFacts = ({ statute }: { readonly statute: Statute }) => (
  <Facts
    facts={[
      { title: '种类', value: STATUTE_KIND_NAMES[statute.kind] },
      ...(statute.issuer === '' ? [] : [{ title: '制定机关', value: statute.issuer }]),
      ...(statute.ended === undefined
        ? []
        : [{ title: '废止', value: `自${formatDay(statute.ended.on)}起由${statute.ended.by}代替` }]),
    ]}
  />
);

/** 版本: from when to when each was in force. */
export const Versions = ({ texts }: { readonly texts: readonly TextLine[] }) => (
  <DataTable
    caption="版本"
    columns={[{ title: '版本' }, { title: '施行' }, { title: '不再施行' }]}
    rows={texts.flatMap(({ law }) =>
      law.text.versions
        .map((version, index) => ({
          key: `${version.label}${version.from}`,
          cells: [
            version.label === '' ? '原文' : version.label,
            formatDay(version.from),
            law.text.versions[index + 1]?.from ?? law.until ?? null,
          ],
        }))
        .map(({ key, cells: [label = '', from = '', until] }) => ({
          key,
          cells: [label, from, until == null ? '施行中' : formatDay(until)],
        }))
        .toReversed(),
    )}
  />
);

const Moves = ({ line }: { readonly line: PlaceLine }) => (
  <>
    {[['此前为', line.before] as const, ['此后为', line.after] as const].map(([word, moves]) =>
      moves.length === 0 ? null : (
        <p key={word} class="timeline-note">
          {word}
          {moves.map(({ law, place }) => (
            <a key={`${law.from}${place}`} href={urls.lawPlace(law.statute.code, place)}>
              {printReference(law.statute, law.text.versions[0], [place])}
            </a>
          ))}
        </p>
      ),
    )}
  </>
);

/** One place: the sentence word for word where it was compared with the official text, else its number alone. */
export const Place = ({ line }: { readonly line: PlaceLine }) => (
  <div class="law-place">
    <h3>{line.place}</h3>
    {line.sentence === null ? (
      <p class="muted">本平台还没有把这一条与官方公布的文本核对过，请以官方文本为准。</p>
    ) : (
      <blockquote class="law-sentence">{line.sentence}</blockquote>
    )}
    {line.reading?.confirmed === true ? (
      <p class="timeline-note">
        {line.reading.reader}于{formatDay(line.reading.readOn)}核对：{line.reading.finding}
      </p>
    ) : null}
    <Moves line={line} />
  </div>
);

import type { JsonObject } from '../../../kernel/canonical-json.ts';
import type { GuideDeclaration, RegisterDeclaration } from '../../../schema/declaration.ts';
import { headingOf } from './entry-values.tsx';

interface Line {
  readonly name: string;
  readonly says: string;
}

/** One thing on each line; what stands before the first colon is its name. */
function linesOf(value: unknown): readonly Line[] {
  if (typeof value !== 'string') return [];
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.search(/[：:]/u);
      return at <= 0
        ? { name: line, says: '' }
        : { name: line.slice(0, at), says: line.slice(at + 1).trim() };
    });
}

/** 办事指南: papers to be ticked off, steps as a timeline. Printed, it is a sheet to take along. */
export const EntryGuide = (props: {
  readonly declaration: RegisterDeclaration;
  readonly guide: GuideDeclaration;
  readonly fields: JsonObject;
}) => {
  const { declaration, guide, fields } = props;
  const papers = linesOf(fields[guide.papers]);
  const steps = linesOf(fields[guide.steps]);
  return (
    <>
      <section class="guide-papers" aria-labelledby="guide-papers">
        <h2 id="guide-papers">{headingOf(declaration, guide.papers)}</h2>
        <ul>
          {papers.map((paper) => (
            <li key={paper.name}>
              <span class="guide-box" aria-hidden="true" />
              <span>
                <strong>{paper.name}</strong>
                {paper.says === '' ? null : <span class="guide-says">{paper.says}</span>}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="guide-steps" aria-labelledby="guide-steps">
        <h2 id="guide-steps">{headingOf(declaration, guide.steps)}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step.name}>
              <strong>{step.name}</strong>
              {step.says === '' ? null : <span class="guide-says">{step.says}</span>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
};

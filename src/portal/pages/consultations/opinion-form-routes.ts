import type { OpinionIntake } from '../../../consultations/opinion-intake.ts';
import type { FileStore } from '../../../files/store.ts';
import { ProblemError, problemStatus } from '../../../kernel/problems.ts';
import { notFound } from '../../frame/not-found.ts';
import { ID } from '../../frame/parameters.ts';
import { PATHS } from '../../frame/paths.ts';
import { form, personal, type Route } from '../../frame/route.ts';
import { AttachmentGate } from './attachment-gate.ts';
import { readOpinionForm } from './query.ts';
import { OPINION_FORM_BYTES, opinionOf } from './read-form.ts';
import { receiveForm } from './receive-form.ts';
import { sayPage, thanksPage } from './say-page.tsx';

export interface OpinionFormDeps {
  readonly intake: OpinionIntake;
  readonly store: FileStore;
}

const missing = '这次征求意见';

/** The empty form, with a ticket of its own. */
const say = ({ intake }: OpinionFormDeps): Route =>
  personal({
    path: PATHS.say,
    parameters: (from) => ({
      id: from.at('id', ID),
      anchor: from.text('anchor', 80),
      quote: from.text('quote', 1000),
    }),
    answer: async ({ id, anchor, quote }) => {
      const found = await readOpinionForm(intake.deps, id);
      return (
        found &&
        sayPage({
          ...found,
          status: 200,
          refusals: [],
          ticket: intake.ticket(id).ticket,
          question: null,
          input: {
            group: 'resident',
            name: '',
            contact: '',
            publicity: 'anonymous',
            anchor,
            quote,
            text: '',
          },
        })
      );
    },
    missing,
  });

function submit({ intake, store }: OpinionFormDeps): Route {
  const gate = new AttachmentGate(intake.deps);
  return form({
    path: PATHS.opinions,
    parameters: (from) => from.at('id', ID),
    bodyLimit: OPINION_FORM_BYTES,
    unlogged: true,
    files: true,
    // What is closed, or too much, costs nothing more.
    admit: async (id, request) => {
      if (id === '') throw notFound(missing);
      const closed = await intake.closedReason(id);
      if (closed) throw new ProblemError([closed]);
      gate.judge(request);
    },
    answer: async (id, { request }) => {
      const opinionForm = await readOpinionForm(intake.deps, id);
      if (opinionForm === null) return null;
      const { sent, result } = await gate.examining((begin) =>
        receiveForm({ intake, gate, store }, request, id, begin),
      );
      if (result.ok) return thanksPage(opinionForm.consultation, result.value);
      const [first] = result.refusals;
      const { ticket, question } = intake.ticket(id);
      const asks =
        result.refusals.some(({ code }) => code.startsWith('challenge-')) || sent.text('answer') !== '';
      const isStale = result.refusals.some(({ code }) => code === 'opinion-ticket-stale');
      return sayPage({
        ...opinionForm,
        status: first === undefined ? 422 : problemStatus(first.code),
        refusals: result.refusals,
        // A new question needs a new ticket; else the old one still makes a double click one opinion.
        ticket: asks || isStale ? ticket : sent.text('ticket'),
        question: asks ? question : null,
        input: opinionOf(sent.text),
      });
    },
    missing,
  });
}

/** 提意见, for whoever comes. */
export const opinionFormRoutes = (deps: OpinionFormDeps): readonly Route[] => [say(deps), submit(deps)];

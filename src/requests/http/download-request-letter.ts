import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Problem } from '../../api/contract.ts';
import { contentDisposition } from '../../files/download-headers.ts';
import { acceptedValue } from '../../web/accepted-value.ts';
import { requireActor } from '../../web/request.ts';
import { addressed, letterDocx, letterIn } from '../letters.ts';
import { readApplicant } from '../read-applicant.ts';
import { listActs } from '../request-store.ts';
import { codeOf, missing, NO_STORE, type RequestRouteDeps, tags, WORD } from './shared.ts';

/** 发出的文书（Word），写明申请人，查阅即留痕。 */
export const downloadRequestLetterRoute =
  ({ intake: { deps } }: RequestRouteDeps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/requests/handling/:code/letters/:act',
      {
        config: { access: 'signed-in' },
        schema: {
          summary: '发出的文书（Word），写明申请人，查阅即留痕',
          tags,
          params: Type.Object({ code: Type.String({ maxLength: 60 }), act: Type.Integer({ minimum: 1 }) }),
          response: { 200: Type.Unsafe<Uint8Array>(Type.Any()), '4xx': Problem },
        },
      },
      async (request, reply) => {
        const code = codeOf(request.params.code);
        const { name } = acceptedValue(await readApplicant(deps, requireActor(request), code));
        const act = (await listActs(deps.db, code)).find(({ id }) => id === request.params.act);
        const letter = act === undefined ? null : letterIn(act.detail);
        if (letter === null) throw missing();
        return reply
          .header('content-type', WORD)
          .header('cache-control', NO_STORE)
          .header('content-disposition', contentDisposition('attachment', `${letter.title}.docx`))
          .send(Buffer.from(letterDocx(addressed(letter, name))));
      },
    );
  };

import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { takesLong } from './classified-tests.ts';

/**
 * Files that take long begin first. The runner knows only how large a file is, and a probe is ten lines: begun last, it
 * would keep one processor busy while the other has nothing left to do.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const { root } = this.ctx.config;
    const [long, others]: [TestSpecification[], TestSpecification[]] = [[], []];
    for (const each of sorted) (takesLong(each.moduleId, root) ? long : others).push(each);
    return [...long, ...others];
  }
}

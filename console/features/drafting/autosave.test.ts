import { describe, expect, it } from 'vitest';
import type { Content } from '../../api/content.ts';
import { Autosave, type SaveOutcome } from './autosave.ts';
import { differencesBetween } from './merge.ts';

/** A server whose answers the test releases by hand, and a clock that only the test moves. */
function setUp(start: Content = { title: '甲' }) {
  const requests: { content: Content; version: number; answer: (outcome: SaveOutcome) => void }[] = [];
  const timers: { work: () => void; ms: number }[] = [];
  const local: { kept: Content | null } = { kept: null };
  const autosave = new Autosave(
    {
      save: (content, version) =>
        new Promise((answer) => {
          requests.push({ content, version, answer });
        }),
      keep: (content) => {
        local.kept = content;
      },
      forget: () => {
        local.kept = null;
      },
      later: (work, ms) => {
        const timer = { work, ms };
        timers.push(timer);
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
        };
      },
      now: () => new Date('2026-03-01T14:03:22+08:00'),
    },
    { content: start, version: 1 },
  );
  const fire = () => timers.shift()?.work();
  const settle = () => new Promise<void>((done) => setTimeout(done, 0));
  return { autosave, requests, timers, local, fire, settle };
}

describe('autosave', () => {
  it('waits for a pause in typing and saves the last text once', async () => {
    const { autosave, requests, timers, local, fire, settle } = setUp();
    autosave.change({ title: '甲乙' });
    autosave.change({ title: '甲乙丙' });
    expect(timers).toHaveLength(1);
    fire();
    expect(requests.map((request) => request.content)).toEqual([{ title: '甲乙丙' }]);
    expect(local.kept).toEqual({ title: '甲乙丙' });
    requests[0]?.answer({ kind: 'saved', version: 2, stored: { title: '甲乙丙' } });
    await settle();
    expect(autosave.state()).toMatchObject({ status: 'saved', version: 2 });
    expect(local.kept).toBeNull();
  });

  it('never has two requests under way, and keeps what was typed meanwhile', async () => {
    const { autosave, requests, local, fire, settle } = setUp();
    autosave.change({ title: '一' });
    fire();
    autosave.change({ title: '二' });
    const flushed = autosave.flush();
    expect(requests).toHaveLength(1);
    requests[0]?.answer({ kind: 'saved', version: 2, stored: { title: '一' } });
    await settle();
    expect(local.kept).toEqual({ title: '二' });
    expect(requests[1]).toMatchObject({ content: { title: '二' }, version: 2 });
    requests[1]?.answer({ kind: 'saved', version: 3, stored: { title: '二' } });
    expect(await flushed).toBe(true);
    expect(local.kept).toBeNull();
  });

  it('keeps the text here and tries again when there is no connection', async () => {
    const { autosave, requests, timers, local, fire, settle } = setUp();
    autosave.change({ title: '断网' });
    fire();
    requests[0]?.answer({ kind: 'later', message: '连接不上服务器。' });
    await settle();
    expect(autosave.state().status).toBe('waiting');
    expect(local.kept).toEqual({ title: '断网' });
    expect(timers).toHaveLength(1);
    fire();
    expect(requests[1]?.content).toEqual({ title: '断网' });
  });

  it('stops at a conflict until a person has chosen, then saves on top of their version', async () => {
    const { autosave, requests, timers, local, fire, settle } = setUp();
    autosave.change({ title: '我的' });
    fire();
    requests[0]?.answer({ kind: 'conflict', version: 5, theirs: { title: '他的' }, editor: '李四' });
    await settle();
    autosave.change({ title: '我的再改' });
    expect(await autosave.flush()).toBe(false);
    expect(timers).toHaveLength(0);
    expect(local.kept).toEqual({ title: '我的再改' });
    const resolved = autosave.resolve({ title: '合并' });
    // What was given up becomes a version first: the dialog promises that 历史版本 has both.
    expect(requests[1]).toMatchObject({ content: { title: '我的再改' }, version: 5 });
    expect(autosave.content()).toEqual({ title: '合并' });
    requests[1]?.answer({ kind: 'saved', version: 6, stored: { title: '我的再改' } });
    await settle();
    expect(requests[2]).toMatchObject({ content: { title: '合并' }, version: 6 });
    requests[2]?.answer({ kind: 'saved', version: 7, stored: { title: '合并' } });
    expect(await resolved).toBe(true);
    expect(autosave.state()).toMatchObject({ status: 'saved', version: 7, conflict: null });
  });

  it('taking their version leaves theirs as it is, when mine cannot be kept', async () => {
    const { autosave, requests, local, fire, settle } = setUp();
    autosave.change({ title: '我的' });
    fire();
    requests[0]?.answer({ kind: 'conflict', version: 5, theirs: { title: '他的' }, editor: '李四' });
    await settle();
    const resolved = autosave.resolve({ title: '他的' });
    requests[1]?.answer({ kind: 'later', message: '连不上服务器。' });
    expect(await resolved).toBe(true);
    expect(requests).toHaveLength(2);
    expect(autosave.state()).toMatchObject({ status: 'saved', version: 5 });
    expect(local.kept).toBeNull();
  });

  it('does not repeat by itself what the server refused', async () => {
    const { autosave, requests, timers, local, fire, settle } = setUp();
    autosave.change({ title: '超长' });
    fire();
    requests[0]?.answer({ kind: 'refused', message: '“标题”不符合要求。' });
    await settle();
    expect(autosave.state()).toMatchObject({ status: 'refused', message: '“标题”不符合要求。' });
    expect(timers).toHaveLength(0);
    expect(local.kept).toEqual({ title: '超长' });
  });

  it('lets a person decide wherever a text left on this machine differs from a newer version', () => {
    const { autosave } = setUp({ title: '服务器上的' });
    autosave.confront({ title: '本机的' }, { version: 4, theirs: { title: '服务器上的' }, editor: '李四' });
    expect(autosave.state().status).toBe('conflict');
    const differences = differencesBetween(autosave.base(), autosave.content(), { title: '服务器上的' });
    expect(differences).toMatchObject([{ field: 'title', contested: true }]);
  });
});

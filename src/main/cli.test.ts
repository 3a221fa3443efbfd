import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { usedDataFolder } from '../../test/harness/data-folder.ts';
import { runScript } from '../../test/harness/process.ts';

const dataDir = await usedDataFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function gongkai(
  ...args: readonly string[]
): Promise<{ readonly code: unknown; readonly text: string }> {
  const run = runScript('src/main/cli.ts', args, { GONGKAI_DATA_DIR: dataDir });
  return { code: await run.ended, text: run.output() };
}

it('prepares an installation: three separate administrators, then accounts, beside a running service or without', async () => {
  const init = await gongkai('init');
  expect(init).toMatchObject({ code: 0, text: expect.stringMatching(/sysadmin.*\nsecadmin.*\nauditor/) });
  expect(await gongkai('init')).toMatchObject({ code: 1, text: '已有账号，无需初始化。\n' });

  const service = runScript('test/harness/small-server.ts', [], { PORT: '0', GONGKAI_DATA_DIR: dataDir });
  await service.printed(/已启动/);
  const added = await gongkai(
    'user',
    'add',
    'zhang',
    '--name',
    '张三',
    '--grant',
    'office@*',
    '--grant',
    'legal@*',
  );
  expect(added).toMatchObject({
    code: 0,
    text: expect.stringMatching(/^已建立账号 zhang，初始密码：\S{20}\n$/),
  });
  expect((await gongkai('user', 'list')).text).toContain('zhang\t张三\tlegal@* office@*');
  const jobs = await gongkai('jobs');
  expect(jobs).toMatchObject({ code: 0, text: expect.stringContaining('队列：空\n最近的失败：无\n') });
  expect(await gongkai('jobs', '--retry', '7')).toMatchObject({
    code: 1,
    text: '没有编号为“7”、可以重做的任务。\n',
  });
  service.kill('SIGTERM');
  expect(await service.ended).toBe(0);

  const both = await gongkai('user', 'grant', 'zhang', 'auditor@*', 'sysadmin@*', 'editor@nowhere');
  expect(both.code).toBe(1);
  expect(both.text.trim().split('\n').length).toBeGreaterThan(2);
  expect(await gongkai('user', 'disable', 'zhang')).toMatchObject({ code: 0 });
  expect((await gongkai('user', 'list')).text).toContain('已停用');
});

it('refuses to serve in production without accounts of its own', async () => {
  const empty = join(dataDir, 'empty');
  const run = runScript('test/harness/small-server.ts', [], {
    PORT: '0',
    GONGKAI_DATA_DIR: empty,
    GONGKAI_MODE: 'production',
    GONGKAI_PUBLIC_URL: 'https://gk.example.gov.cn',
  });
  expect(await run.ended).toBe(2);
  expect(run.output()).toBe('GONGKAI_MODE=production 不能启动：还没有账号，请先运行 gongkai init。\n');
});

it.each([
  ['--help'],
  ['serve', '--help'],
  ['demo', '--help'],
  ['probe', '--help'],
  ['user', 'add', '--help'],
  ['token', '--help'],
  ['verify', '--help'],
])('explains itself: %s %s', async (...args) => {
  expect(await gongkai(...args)).toMatchObject({ code: 0, text: expect.stringMatching(/用法/) });
});

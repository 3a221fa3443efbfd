import { describe, expect, it } from 'vitest';
import { StartupProblem } from '../kernel/startup-problem.ts';
import { readConfig, VARIABLES, variablesHelp } from './config.ts';

const PRODUCTION = { GONGKAI_PUBLIC_URL: 'https://gk.example.gov.cn/' };

function problemOf(environment: Readonly<Record<string, string>>): StartupProblem {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof StartupProblem) return error;
    throw error;
  }
  throw new Error('accepted');
}

it('has a default for everything in a demonstration', () => {
  expect(readConfig({ GONGKAI_DATA_DIR: '/srv/gk' }, 'demo')).toEqual({
    port: 8080,
    checksOutside: false,
    contactDays: 365,
    host: '127.0.0.1',
    dataDir: '/srv/gk',
    publicUrl: 'http://127.0.0.1:8080',
    mode: 'demo',
    clockScale: 1,
    trustProxy: false,
    logLevel: 'warn',
    wholeTree: true,
  });
});

it('trusts the proxies that it is told, and in production writes down every request', () => {
  expect(readConfig(PRODUCTION)).toMatchObject({ trustProxy: false, logLevel: 'info' });
  const trusted = (text: string) => readConfig({ ...PRODUCTION, GONGKAI_TRUST_PROXY: text }).trustProxy;
  expect(trusted('true')).toBe(true);
  expect(trusted('10.0.0.0/8, ::1')).toBe('10.0.0.0/8,::1');
});

it('takes production from the environment, whatever the command’s default', () => {
  const config = readConfig({ ...PRODUCTION, GONGKAI_MODE: 'production' }, 'demo');
  expect(config).toMatchObject({ mode: 'production', publicUrl: 'https://gk.example.gov.cn' });
});

describe('a wrong value is one line that names the variable, and exit code 2', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['HOST', 'a b'],
    ['GONGKAI_MODE', 'test'],
    ['GONGKAI_CLOCK_SCALE', '0'],
    ['GONGKAI_CLOCK_SCALE', '60'],
    ['GONGKAI_TRUST_PROXY', 'proxy.example'],
    ['GONGKAI_TRUST_PROXY', '10.0.0.0/33'],
    ['GONGKAI_LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://user:secret@host/name'],
    ['GONGKAI_PUBLIC_URL', 'gk.example.gov.cn'],
    ['GONGKAI_PUBLIC_URL', 'https://gk.example.gov.cn/path'],
    ['GONGKAI_PROT', '8080'],
  ])('%s=%s', (name, value) => {
    const problem = problemOf({ ...PRODUCTION, [name]: value });
    expect(problem.exitCode).toBe(2);
    expect(problem.message).toMatch(new RegExp(`^${name} `));
    expect(problem.message).not.toMatch(/\n|secret/);
  });

  it('production without its public URL', () => {
    expect(problemOf({}).message).toMatch(/^GONGKAI_PUBLIC_URL /);
  });
});

it.each(['postgres://u:p@db.example:5432/gk', 'postgresql://u:p@/gk?host=%2Frun%2Fpostgresql'])(
  'accepts the database %s',
  (url) => {
    expect(readConfig({ DATABASE_URL: url }, 'demo').databaseUrl).toBe(url);
  },
);

it('the help of serve names every variable', () => {
  for (const { name } of VARIABLES) expect(variablesHelp()).toContain(`  ${name} `);
});

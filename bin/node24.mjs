#!/usr/bin/env node
// Runs a script with Node 24 or newer: the one that runs us, or the one that npm installed with the project.
// Plain JavaScript for Node 20, because that is what an older machine starts us with.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NEEDED = 24;

/** Path of a Node that is new enough. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    console.error(
      `需要 Node ${NEEDED} 或更新版本（当前 ${process.version}），本机平台也没有随项目安装的 ${name}：请先运行 npm ci。`,
    );
    process.exit(1);
  }
}

/**
 * What is short-lived is looked through every 16 MB: left alone, Node 24 lets it take hundreds of megabytes while a
 * large file comes in.
 */
const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16'];

/** Runs the script with our terminal and passes signals on; resolves with its exit code. */
export function runWithNode24(script, args, env = process.env) {
  const child = spawn(node24(), [...FLAGS, script, ...args], {
    stdio: 'inherit',
    env,
  });
  // In a terminal Ctrl-C reaches the child by itself; sent to us alone, it has to be passed on.
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', ...(process.platform === 'win32' ? [] : ['SIGUSR2'])];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await runWithNode24(process.argv[2], process.argv.slice(3)));
}

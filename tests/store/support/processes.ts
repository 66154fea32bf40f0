import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Counts a question in server 1 as often as it is told, says so, and waits until it is ended. */
const PROGRAM = `
  import { openStore } from './src/store/open-store.ts';
  const [url, count] = process.argv.slice(1);
  const store = await openStore({ url, now: () => Date.UTC(2026, 0, 31) });
  for (let at = 0; at < Number(count); at += 1) {
    await store.countUnanswered('1', { question: 'kopi', language: 'id' });
  }
  process.stdout.write('counted');
  setInterval(() => {}, 1000);
`;

/**
 * Runs a process of its own that counts the question "kopi" in server 1, and ends it without warning as soon as the
 * store has confirmed all of it.
 */
export async function countInProcess(url: string, count: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM, url, `${count}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (data) => said.push(`${data}`));
  child.stdout.on('data', (data) => {
    said.push(`${data}`);
    child.kill('SIGKILL');
  });
  await once(child, 'close');
  if (said.join('') !== 'counted') throw new Error(`The process did not count: ${said.join('')}`);
}

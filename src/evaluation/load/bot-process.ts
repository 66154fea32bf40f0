import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const vitalsSchema = z.strictObject({
  rssMb: z.number(),
  /** Heap and buffers in use after the garbage is collected. */
  keptMb: z.number(),
  cpuSeconds: z.number(),
  delayP99Ms: z.number(),
  delayMaxMs: z.number(),
});

/** What the bot's process takes: memory now; processor time and lateness of its event loop since it was asked last. */
export type Vitals = z.output<typeof vitalsSchema>;

/** The bot in a process of its own. */
export interface BotProcess {
  vitals(): Promise<Vitals>;
  /** Lines of its log that are warnings or errors. */
  alarms(): string[];
  /** Ends it and takes its files away. */
  stop(): Promise<void>;
}

const WATCH = new URL('./watch-bot.ts', import.meta.url);
/** Milliseconds until the bot must be there, on a busy machine. */
const START = 60_000;

/**
 * Starts the bot as `npm start` does, with a folder and a SQLite file of its own, and waits until it is connected.
 * @param program the file that starts the bot.
 * @param place where it connects to.
 * @throws Error with what it wrote if it does not come up.
 */
export async function startBotProcess(
  program: string,
  place: { readonly token: string; readonly apiUrl: string },
): Promise<BotProcess> {
  const cwd = mkdtempSync(join(tmpdir(), 'bench-discord-'));
  const env = { DISCORD_TOKEN: place.token, DISCORD_API_URL: place.apiUrl };
  const child = spawn(process.execPath, ['--expose-gc', '--import', WATCH.href, program], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  const isUp = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      written += data;
      if (written.includes('the bot is on Discord')) isUp.resolve();
    });
  }
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(cwd, { recursive: true, force: true });
  };
  const failed = ended.then(() => 'ended');
  const late = wait(START, 'did not get ready', { ref: false });
  const trouble = await Promise.race([isUp.promise, failed, late]);
  if (trouble !== undefined) {
    await stop();
    throw new Error(`The bot ${trouble}. It wrote:\n${written}`);
  }
  return {
    async vitals() {
      child.send('vitals');
      const [message] = await once(child, 'message');
      return vitalsSchema.parse(message);
    },
    alarms: () => written.split('\n').filter((line) => /^\S+ (?:warn|error) /.test(line)),
    stop,
  };
}

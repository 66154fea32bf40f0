import { loadContent } from '../content.ts';
import { startBot } from '../discord/bot.ts';
import { createLog } from '../discord/log.ts';
import { loadCommands } from '../discord/registry/registry.ts';
import { localInsight } from '../local-insight.ts';
import { createPictures } from '../pictures/pictures.ts';
import { systemClock } from '../sandbox/clock.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { openStore } from '../store/open-store.ts';

/** The real bot with all it knows on a local Discord, as `npm start` has them; what it stores is in memory. */
export interface TourStage {
  readonly sandbox: Sandbox;
  close(): Promise<void>;
}

/**
 * Starts both on a free port, and waits until the bot answers.
 * @param now the time in milliseconds since the Unix epoch, as Discord and the bot's store see it.
 */
export async function openStage(now: () => number = Date.now): Promise<TourStage> {
  const content = loadContent();
  const commands = await loadCommands();
  const pictures = createPictures();
  const store = await openStore({ url: ':memory:', now });
  const live = { current: () => content, failure: () => undefined, listen: () => () => {}, close: () => {} };
  const insight = localInsight(live, pictures.draw, () => () => {});
  // One that comes late, as on a busy machine, would be a message of its own.
  await Promise.all(['salary', 'roadmap'].map((id) => insight.picture(id, 'id')));
  const sandbox = await startSandbox({ botName: 'Tanya Karier', insight, clock: { ...systemClock, now } });
  const bot = await startBot({
    token: sandbox.token,
    connection: { apiUrl: sandbox.apiUrl, shards: 'auto', messageContentIntent: false },
    contents: () => ({ ...content, commands }),
    store,
    draw: pictures.draw,
    defaultLanguage: 'id',
    log: createLog('error'),
    onFatal: (error) => {
      throw error;
    },
  });
  return {
    sandbox,
    async close() {
      await bot.stop();
      await sandbox.close();
      await pictures.close();
      await store.close();
    },
  };
}

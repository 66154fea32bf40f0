import type { AttachmentPayload } from 'discord.js';
import type { Log } from '../log.ts';
import { isHarmless } from './harmless.ts';

/**
 * Sends a picture after its reply, which stands already and says the same: so what goes wrong here is no reason to
 * tell anybody that the reply has failed. It never rejects.
 * @param later the picture, once it is drawn.
 */
export async function sendLate(
  later: Promise<AttachmentPayload | undefined> | undefined,
  send: (picture: AttachmentPayload) => Promise<unknown>,
  log: Log,
): Promise<void> {
  const late = await later;
  if (!late) return;
  try {
    await send(late);
  } catch (error) {
    log[isHarmless(error) ? 'debug' : 'warn']('a picture came too late for its reply', { error });
  }
}

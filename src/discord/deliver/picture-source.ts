import { setTimeout as wait } from 'node:timers/promises';
import type { AttachmentPayload } from 'discord.js';
import type { Picture } from '../../replies/picture.ts';
import { LIMITS } from '../limits.ts';
import type { Log } from '../log.ts';
import { cut } from '../render/cut.ts';

/** Gives the pictures of replies; it never fails, since the text says everything that a picture does. */
export interface PictureSource {
  /** @returns the picture if it is there in time; and, if not, the same when it is drawn, or undefined if it can't be. */
  take(
    picture: Picture,
  ): Promise<{ now: AttachmentPayload | undefined; later: Promise<AttachmentPayload | undefined> }>;
}

/** Milliseconds that a reply waits for its picture; Discord waits 3 seconds for the reply. */
const PATIENCE = 1_500;

/** Draws with `draw`. @param patience milliseconds that a reply waits; only tests give others than usual. */
export function createPictureSource(
  draw: (picture: Picture) => Promise<Uint8Array>,
  log: Log,
  patience = PATIENCE,
): PictureSource {
  async function drawn(picture: Picture): Promise<AttachmentPayload | undefined> {
    try {
      return toAttachment(picture, await draw(picture));
    } catch (error) {
      log.error('a picture could not be drawn, its reply goes without', { kind: picture.kind, error });
      return undefined;
    }
  }

  return {
    async take(picture) {
      const later = drawn(picture);
      const now = await Promise.race([later, wait(patience, undefined, { ref: false })]);
      return { now, later: now ? Promise.resolve(undefined) : later };
    },
  };
}

function toAttachment(picture: Picture, png: Uint8Array): AttachmentPayload {
  return {
    attachment: Buffer.from(png),
    name: `${picture.kind}-${picture.language}.png`,
    description: cut(picture.alt, LIMITS.attachmentDescription),
  };
}

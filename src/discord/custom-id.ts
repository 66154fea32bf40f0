import { z } from 'zod';
import { LIMITS } from './limits.ts';

/**
 * The version of what custom ids carry. Raise it when the meaning of a part changes: buttons of older messages
 * are then refused kindly instead of being misread.
 */
const VERSION = '1';

/** What a component carries: the command that handles it, and what that command needs to do so. */
export interface CustomId {
  readonly command: string;
  readonly data: readonly string[];
}

const PART = /^[A-Za-z0-9/._-]*$/;

const SCHEMA = z
  .string()
  .max(LIMITS.customId)
  .transform((text) => text.split(':'))
  .pipe(z.tuple([z.string().regex(/^[a-z-]+$/), z.literal(VERSION)], z.string().regex(PART)))
  .transform(([command, , ...data]): CustomId => ({ command, data }));

/**
 * Writes a custom id: `command:version:data:data…`.
 * @throws RangeError if it would be longer than Discord allows or hold a sign that it cannot carry.
 */
export function writeCustomId(customId: CustomId): string {
  const text = textOf(customId);
  if (!fitsCustomId(customId)) {
    throw new RangeError(
      `Custom id ${JSON.stringify(text)} must be at most ${LIMITS.customId} of A-Z a-z 0-9 / . _ - in each part.`,
    );
  }
  return text;
}

/** Whether a custom id would be one that can be written. */
export function fitsCustomId({ command, data }: CustomId): boolean {
  return SCHEMA.safeParse(textOf({ command, data })).success && data.every((part) => PART.test(part));
}

function textOf({ command, data }: CustomId): string {
  return [command, VERSION, ...data].join(':');
}

/** Reads a custom id. @returns undefined for one of an older version, or that the bot never wrote. */
export function readCustomId(text: string): CustomId | undefined {
  return SCHEMA.safeParse(text).data;
}

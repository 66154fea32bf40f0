import type { Clock } from './clock.ts';

/** Milliseconds since the Unix epoch at which Discord's ids begin (Discord's reference, "Snowflakes"). */
const EPOCH = 1_420_070_400_000;
const SEQUENCE_BITS = 22n;

/**
 * The id that Discord would give at a moment.
 * @param timestamp milliseconds since the Unix epoch.
 * @param sequence 0 to 4194303: tells apart ids of the same millisecond.
 */
export function snowflakeAt(timestamp: number, sequence = 0): string {
  return String((BigInt(timestamp - EPOCH) << SEQUENCE_BITS) | BigInt(sequence));
}

/** @returns the moment an id was made, in milliseconds since the Unix epoch. */
export function timestampOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> SEQUENCE_BITS) + EPOCH;
}

/** Makes a source of ids that always rise, whatever the clock does. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fresh = BigInt(snowflakeAt(clock.now()));
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
}

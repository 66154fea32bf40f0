import type { Clock } from '../clock.ts';

/** Where a request stands in its bucket. */
export interface Standing {
  readonly allowed: boolean;
  /** Seconds until the bucket is full again. */
  readonly resetAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** How many requests each bucket lets through in a span of time. */
export interface RateLimit {
  readonly requests: number;
  readonly milliseconds: number;
}

/** Discord tells nobody its limits; this is the global one, given to each bucket, so that people needn't wait. */
export const DEFAULT_RATE_LIMIT: RateLimit = { requests: 50, milliseconds: 1_000 };

/**
 * Counts requests by bucket.
 * @returns a function that takes one request of a bucket into account.
 */
export function createRateLimits(limit: RateLimit, clock: Clock): (bucket: string) => Standing {
  const windows = new Map<string, { start: number; used: number }>();
  return (bucket) => {
    const now = clock.now();
    const open = windows.get(bucket);
    const current = open && now - open.start < limit.milliseconds ? open : { start: now, used: 0 };
    current.used += 1;
    windows.set(bucket, current);
    return standing(limit, bucket, current, now);
  };
}

function standing(
  limit: RateLimit,
  bucket: string,
  window: { start: number; used: number },
  now: number,
): Standing {
  const reset = window.start + limit.milliseconds;
  const resetAfter = (reset - now) / 1000;
  const headers = {
    'x-ratelimit-limit': String(limit.requests),
    'x-ratelimit-remaining': String(Math.max(0, limit.requests - window.used)),
    'x-ratelimit-reset': (reset / 1000).toFixed(3),
    'x-ratelimit-reset-after': resetAfter.toFixed(3),
    'x-ratelimit-bucket': Buffer.from(bucket).toString('hex').slice(0, 32),
  };
  return { allowed: window.used <= limit.requests, resetAfter, headers };
}

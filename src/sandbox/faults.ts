/** What goes wrong with one request. */
export type Fault =
  /** An answer such as 500 or 502, with a body as Discord or the proxy before it gives it. */
  | { readonly status: number; readonly carriedOut?: boolean }
  /** Discord's error of this JSON code, such as 10062, 40060, 50001, 50013 or 10008. */
  | { readonly code: number }
  /** 429. */
  | { readonly rateLimit: RateLimitFault }
  /** The connection is cut with no answer at all. */
  | { readonly cut: true; readonly carriedOut?: boolean };

// What is `carriedOut` takes effect; the bot only doesn't get to know of it.

/** A refusal for too many requests. */
export interface RateLimitFault {
  /** Seconds until the next request is let in. */
  readonly retryAfter: number;
  /** Whether all requests of the bot are meant, not only those of this kind. */
  readonly global?: boolean;
  /** Whether others have used up what is shared by all (such as a webhook's limit). */
  readonly shared?: boolean;
}

/** Which request a fault hits: the next one that fits. */
export interface FaultTarget {
  readonly method?: string;
  /** Fits the path without `/api/v10` and query. */
  readonly path?: RegExp | string;
}

/** The requests that a bot makes most, for {@link Faults.next}. */
export const REQUESTS = {
  /** The first response to an interaction. */
  firstResponse: { method: 'POST', path: /^\/interactions\// },
  /** A further message for an interaction. */
  followUp: { method: 'POST', path: /^\/webhooks\// },
  /** A change to an answer to an interaction, the filling in of a deferred one, too. */
  editAnswer: { method: 'PATCH', path: /^\/webhooks\// },
  deleteAnswer: { method: 'DELETE', path: /^\/webhooks\// },
  /** A message in a channel. */
  send: { method: 'POST', path: /^\/channels\/\d+\/messages$/ },
  edit: { method: 'PATCH', path: /^\/channels\/\d+\/messages\/\d+$/ },
  delete: { method: 'DELETE', path: /^\/channels\/\d+\/messages\/\d+$/ },
  /** The reading of one message of a channel. */
  read: { method: 'GET', path: /^\/channels\/\d+\/messages\/\d+$/ },
  /** The opening of a private channel. */
  openDm: { method: 'POST', path: '/users/@me/channels' },
} as const satisfies Record<string, FaultTarget>;

/** Faults to be met by requests to come. */
export interface Faults {
  /** Lets the next fitting request fail; called twice, the next two. */
  next(target: FaultTarget, fault: Fault): void;
  /** How many faults have met no request yet. */
  readonly waiting: number;
  /** @returns the fault for this request, which is used up by it. */
  take(method: string, path: string): Fault | undefined;
}

/** Makes an empty list of faults. */
export function createFaults(): Faults {
  const waiting: { target: FaultTarget; fault: Fault }[] = [];
  return {
    get waiting() {
      return waiting.length;
    },
    next: (target, fault) => {
      waiting.push({ target, fault });
    },
    take(method, path) {
      const index = waiting.findIndex(({ target }) => fits(target, method, path));
      return index < 0 ? undefined : waiting.splice(index, 1)[0]?.fault;
    },
  };
}

function fits(target: FaultTarget, method: string, path: string): boolean {
  const methodFits = target.method === undefined || target.method === method;
  const { path: wanted } = target;
  if (wanted === undefined) return methodFits;
  return methodFits && (typeof wanted === 'string' ? path === wanted : wanted.test(path));
}

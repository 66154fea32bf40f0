/** What goes wrong with one request. */
export type Fault =
  /** An answer such as 500 or 502, with no body that says anything. */
  | { readonly status: number }
  /** Discord's error of this JSON code, such as 10062 or 50013. */
  | { readonly code: number }
  /** 429. `retryAfter` in seconds. */
  | { readonly rateLimit: { readonly retryAfter: number; readonly global?: boolean } }
  /** The connection is cut with no answer at all. */
  | { readonly cut: true };

/** Which request a fault hits: the next one that fits. */
export interface FaultTarget {
  readonly method?: string;
  /** Fits the path without `/api/v10` and query. */
  readonly path?: RegExp | string;
}

/** Faults to be met by requests to come. */
export interface Faults {
  /** Lets the next fitting request fail; called twice, the next two. */
  next(target: FaultTarget, fault: Fault): void;
  /** @returns the fault for this request, which is used up by it. */
  take(method: string, path: string): Fault | undefined;
}

/** Makes an empty list of faults. */
export function createFaults(): Faults {
  const waiting: { target: FaultTarget; fault: Fault }[] = [];
  return {
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

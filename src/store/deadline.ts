/** Tells whether there is still time; throws if there is none. */
export type StillInTime = () => void;

/**
 * Waits for some work, but not for ever.
 * @param milliseconds how long it may take; then the result is an error, and what the work gives is dropped.
 * @param work gets a function that throws once the time is over: to call before something that can't be undone.
 * @throws Error "no answer in time"; whatever the work throws.
 */
export async function within<Result>(
  milliseconds: number,
  work: (stillInTime: StillInTime) => Promise<Result>,
): Promise<Result> {
  const late = Promise.withResolvers<never>();
  let isLate = false;
  const tooLate = () => new Error(`no answer within ${milliseconds / 1000} seconds`);
  const timer = setTimeout(() => {
    isLate = true;
    late.reject(tooLate());
  }, milliseconds);
  const stillInTime = () => {
    if (isLate) throw tooLate();
  };
  try {
    return await Promise.race([work(stillInTime), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

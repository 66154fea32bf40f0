/** A question as a threshold sees it. */
export interface Trial {
  /** The score of the best hit; undefined where there was none. */
  readonly score: number | undefined;
  /** Whether the best hit is right; false for a question outside what is known. */
  readonly right: boolean;
  /** Whether the question is a near miss. */
  readonly near: boolean;
}

/**
 * Finds the threshold that answers most questions rightly, while at most a share of the near misses is answered.
 * @param most the share, 0 to 1.
 * @returns a score: at it or above a question is answered; of equally good ones the highest.
 */
export function bestThreshold(trials: readonly Trial[], most: number): number {
  const near = trials.filter((trial) => trial.near).length;
  const answered = trials.flatMap(({ score, ...trial }) =>
    score === undefined ? [] : [{ score, ...trial }],
  );
  answered.sort((a, b) => b.score - a.score);
  let best = { threshold: Number.POSITIVE_INFINITY, right: 0 };
  let right = 0;
  let falseAnswers = 0;
  answered.forEach((trial, at) => {
    if (trial.right) right += 1;
    if (trial.near) falseAnswers += 1;
    if (falseAnswers > most * near) return;
    // Questions of one score are answered together or not at all.
    if (answered[at + 1]?.score !== trial.score && right > best.right)
      best = { threshold: trial.score, right };
  });
  return best.threshold;
}

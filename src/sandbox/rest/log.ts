/** One REST request of the bot's, with its answer. */
export interface RequestEntry {
  readonly method: string;
  /** Without `/api/v10`, with the query. */
  readonly path: string;
  readonly body: unknown;
  /** Names of the files that came along. */
  readonly files: readonly string[];
  /** That the bot got; 0 where the connection was cut. */
  readonly status: number;
  /** What was answered; undefined for nothing. */
  readonly answer: unknown;
}

import { afterAll, beforeAll, describe } from 'vitest';
import { describeContract } from './support/contract.ts';
import { type Postgres, startPostgres } from './support/postgres.ts';

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

describe('PostgreSQL', () => {
  describeContract(() => postgres.createDatabase());
});

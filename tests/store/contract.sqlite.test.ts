import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { describeContract } from './support/contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
let databases = 0;

afterAll(() => rmSync(folder, { recursive: true }));

describe('SQLite', () => {
  describeContract(async () => {
    databases += 1;
    return join(folder, `${databases}`, 'store.db');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from './knowledge/language.ts';

/** Where the bot's own words stand: an absolute path. */
export const LOCALES_FOLDER = fileURLToPath(new URL('../locales/', import.meta.url));

/** The words of one language by namespace, as they stand on disk at present. */
export type LocaleFiles = Readonly<Record<string, unknown>>;

/**
 * Reads the words of every language from disk, as the program otherwise has them from when it started.
 * @param folder with a folder for each language: an absolute path.
 * @throws Error that names the file, and where known the line, of the first that is no JSON.
 */
export function readLocales(folder: string = LOCALES_FOLDER): Readonly<Record<Language, LocaleFiles>> {
  return { id: readLanguage(folder, 'id'), en: readLanguage(folder, 'en') };
}

function readLanguage(folder: string, language: Language): LocaleFiles {
  const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.json$/, ''), readJson(folder, `${language}/${name}`)]),
  );
}

function readJson(folder: string, name: string): unknown {
  const text = readFileSync(join(folder, name), 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    // Node says where, as "(line 3 column 5)", or as a position, or not at all for a file that just ends.
    const line = /\(line (\d+) /.exec(reason)?.[1] ?? String(text.trimEnd().split('\n').length);
    throw new Error(`locales/${name}:${line}: ${reason}`, { cause });
  }
}

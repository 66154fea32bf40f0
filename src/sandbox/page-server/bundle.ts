import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Reply } from './reply.ts';

const ENTRY = fileURLToPath(new URL('../page/main.ts', import.meta.url));

/** The page's script and style, built from source and compressed. */
export interface Bundle {
  readonly script: Reply;
  readonly style: Reply;
}

/**
 * Bundles the page in memory.
 * @throws if the page's source is broken: esbuild then says where.
 */
export async function bundlePage(): Promise<Bundle> {
  // Loaded only when the page is asked for: a bot under test needs no bundler.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const file = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.contents ?? new Uint8Array();
  return { script: compressed(file('.js'), 'text/javascript'), style: compressed(file('.css'), 'text/css') };
}

function compressed(contents: Uint8Array, type: string): Reply {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' };
  return { status: 200, headers, body: gzipSync(contents) };
}

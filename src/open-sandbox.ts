import type { Insight, Sandbox, SandboxOptions } from './sandbox/sandbox.ts';

/** The port that the page has as long as it is free and no other is asked for. */
const USUAL_PORT = 3000;

/**
 * Starts the local Discord with the bot's name.
 * @param port the port asked for; if left out the usual one, or any free one where that is taken.
 * @param insight what its page tells of the bot.
 * @throws Error if the port asked for cannot be had.
 */
export async function openSandbox(port: number | undefined, insight: Insight): Promise<Sandbox> {
  // Loaded only here: on Discord proper the local one and its validation are not needed.
  const { startSandbox } = await import('./sandbox/sandbox.ts');
  const options: SandboxOptions = { botName: 'Tanya Karier', insight };
  return bundleAhead(await start(port, startSandbox, options));
}

async function start(
  port: number | undefined,
  startSandbox: (options: SandboxOptions) => Promise<Sandbox>,
  options: SandboxOptions,
): Promise<Sandbox> {
  try {
    return await startSandbox({ ...options, port: port ?? USUAL_PORT });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (port === undefined) return await startSandbox(options);
    throw new Error(`SANDBOX_PORT=${port} is in use: choose another, or leave it out for a free one.`);
  }
}

/** Asks for the page's script once, so that the first who opens the page does not wait for its bundling. */
function bundleAhead(sandbox: Sandbox): Sandbox {
  // What goes wrong here is told to whoever opens the page.
  void fetch(`${sandbox.origin}/page.js`)
    .then((answer) => answer.arrayBuffer())
    .catch(() => {});
  return sandbox;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

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
  try {
    return await startSandbox({ ...options, port: port ?? USUAL_PORT });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (port === undefined) return await startSandbox(options);
    throw new Error(`SANDBOX_PORT=${port} is in use: choose another, or leave it out for a free one.`);
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

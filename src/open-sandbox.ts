import type { Knowledge } from './knowledge/knowledge.ts';
import type { Language } from './knowledge/language.ts';
import type { Sandbox, SandboxOptions } from './sandbox/sandbox.ts';

/** The port that the page has as long as it is free and no other is asked for. */
const USUAL_PORT = 3000;

/** Answers whose titles the page offers as first questions. */
const HINTS = ['overview', 'salary', 'skills', 'roadmap', 'industries'];

/**
 * Starts the local Discord with the bot's name and first questions.
 * @param port the port asked for; if left out the usual one, or any free one where that is taken.
 * @throws Error if the port asked for cannot be had.
 */
export async function openSandbox(port: number | undefined, knowledge: Knowledge): Promise<Sandbox> {
  // Loaded only here: on Discord proper the local one and its validation are not needed.
  const { startSandbox } = await import('./sandbox/sandbox.ts');
  const hints = (language: Language) =>
    HINTS.flatMap((id) => knowledge.entries.get(id)?.content[language].title ?? []);
  const options: SandboxOptions = { botName: 'Tanya Karier', hints: { id: hints('id'), en: hints('en') } };
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

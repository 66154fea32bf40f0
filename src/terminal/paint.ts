import { styleText } from 'node:util';

/** The few looks that the terminal uses; each means something that the text also says. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
}

/** @param colour whether to paint at all; without it texts come back as they are. */
export function createPaint(colour: boolean): Paint {
  const paint = (style: 'bold' | 'dim', text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return { strong: (text) => paint('bold', text), faint: (text) => paint('dim', text) };
}

/**
 * Whether an output wants colour: a terminal that can show it, whose owner has not set NO_COLOR.
 * Source: https://no-color.org (set and not empty means no colour).
 */
export function wantsColour(
  output: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  return output.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

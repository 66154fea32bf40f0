import { parseArgs } from 'node:util';

/** What `bench:discord` is asked to do; all are whole numbers from 1. */
export interface LoadOptions {
  /** Interactions a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly people: number;
  readonly channels: number;
}

/** What `npm run bench:discord -- --help` prints. */
export const LOAD_HELP = `Measures how long people wait for the bot's first response, and what it takes of the machine.

The bot runs as npm start runs it, in a process of its own, with a SQLite file of its own, on a local Discord. People
ask, type, look at pictures, press buttons, use selects and vote, at moments that do not wait for its answers. The
local Discord and the people take their share of the machine, too: so times are rather too long than too short.

npm run bench:discord -- [options]

  --rate=N       interactions a second (50)
  --seconds=N    how long (20); a tenth as long, at least 2 s, warms up first and is not counted
  --people=N     who takes part (200)
  --channels=N   where (40); every tenth interaction is in a private channel
  -h, --help     print this`;

/** What the local Discord remembers, and so what can be looked at in the end. */
const MOST = 7_500;

/**
 * Reads the command line of `bench:discord`.
 * @param args the arguments after the program's name.
 * @returns undefined if help is asked for.
 * @throws Error that says what is wrong with them.
 */
export function readLoadOptions(args: readonly string[]): LoadOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rate: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '20' },
      people: { type: 'string', default: '200' },
      channels: { type: 'string', default: '40' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const number = (name: 'rate' | 'seconds' | 'people' | 'channels') => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 1) return value;
    throw new Error(`--${name} is "${values[name]}"; give a number from 1`);
  };
  const [rate, seconds] = [number('rate'), number('seconds')];
  if (rate * seconds > MOST) {
    throw new Error(`--rate and --seconds make ${rate * seconds} interactions; at most ${MOST} are possible`);
  }
  return { rate, seconds, people: number('people'), channels: number('channels') };
}

import type { Generated } from 'kysely';
import type { Language } from '../knowledge/language.ts';
import type { WhenUnsure } from './store.ts';

/** Stands for the server where there is none: a primary key cannot hold NULL. */
export const OUTSIDE_SERVERS = '';

/** The tables as the last migration leaves them; a `day` is a UTC date such as `2026-01-31`. */
export interface Tables {
  server_settings: {
    guild_id: string;
    language: Language | null;
    when_unsure: WhenUnsure;
    unprompted_channel: string | null;
    /** A JSON array of channel ids. */
    public_channels: string;
  };
  channel_languages: { guild_id: string; channel_id: string; language: Language };
  person_languages: { user_id: string; language: Language };
  votes: { user_id: string; guild_id: string; answer: string; helpful: 0 | 1 };
  remarks: { id: Generated<number>; guild_id: string; answer: string; text: string; day: string };
  unanswered_questions: {
    guild_id: string;
    language: Language;
    question: string;
    day: string;
    count: number;
  };
  /** Servers that the bot has left, and when. */
  departures: { guild_id: string; day: string };
}

/** The tables that hold what belongs to a server. */
export const SERVER_TABLES = [
  'server_settings',
  'channel_languages',
  'votes',
  'remarks',
  'unanswered_questions',
] as const satisfies readonly (keyof Tables)[];

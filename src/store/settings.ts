import { z } from 'zod';
import { LANGUAGES } from '../knowledge/language.ts';
import type { Access } from './access.ts';
import { DEFAULT_SETTINGS, type ServerSettings, type SettingsChange, type Store } from './store.ts';
import type { Tables } from './tables.ts';

const CHANNEL_ROW = z.object({ channel_id: z.string(), language: z.enum(LANGUAGES) });
const SETTINGS_ROW = z.object({
  language: z.enum(LANGUAGES).nullable(),
  when_unsure: z.enum(['suggest', 'silent']),
  unprompted_channel: z.string().nullable(),
  public_channels: z.string().transform(parsedJson).pipe(z.array(z.string())),
});

/** JSON.parse itself would quote the text in its error. */
function parsedJson(text: string, { addIssue }: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    addIssue('is no JSON');
    return z.NEVER;
  }
}

/** The part of the store that keeps what servers have decided. */
export function settingsIn({
  use,
}: Access): Pick<Store, 'settings' | 'changeSettings' | 'setChannelLanguage'> {
  return {
    settings: (guildId) =>
      use('read the settings of a server', async (db) => {
        const row = await db
          .selectFrom('server_settings')
          .select(['language', 'when_unsure', 'unprompted_channel', 'public_channels'])
          .where('guild_id', '=', guildId)
          .executeTakeFirst();
        const channels = await db
          .selectFrom('channel_languages')
          .select(['channel_id', 'language'])
          .where('guild_id', '=', guildId)
          .execute();
        return { ...settingsOf(row), channelLanguages: channelLanguagesOf(channels) };
      }),

    changeSettings: (guildId, change) =>
      use('change the settings of a server', async (db) => {
        const changed = columnsOf(change);
        await db
          .insertInto('server_settings')
          .values({ ...columnsOf(DEFAULT_SETTINGS), ...changed, guild_id: guildId })
          .onConflict((conflict) =>
            conflict.column('guild_id').doUpdateSet({ ...changed, guild_id: guildId }),
          )
          .execute();
      }),

    setChannelLanguage: (guildId, channelId, language) =>
      use('set the language of a channel', async (db) => {
        if (language === undefined) {
          const rows = db.deleteFrom('channel_languages').where('guild_id', '=', guildId);
          await rows.where('channel_id', '=', channelId).execute();
          return;
        }
        await db
          .insertInto('channel_languages')
          .values({ guild_id: guildId, channel_id: channelId, language })
          .onConflict((conflict) => conflict.columns(['guild_id', 'channel_id']).doUpdateSet({ language }))
          .execute();
      }),
  };
}

function settingsOf(row: unknown): ServerSettings {
  if (row === undefined) return DEFAULT_SETTINGS;
  const values = SETTINGS_ROW.parse(row);
  return {
    language: values.language ?? undefined,
    channelLanguages: new Map(),
    publicChannels: values.public_channels,
    whenUnsure: values.when_unsure,
    unpromptedChannel: values.unprompted_channel ?? undefined,
  };
}

function channelLanguagesOf(rows: unknown): ServerSettings['channelLanguages'] {
  return new Map(
    z
      .array(CHANNEL_ROW)
      .parse(rows)
      .map((row) => [row.channel_id, row.language]),
  );
}

type Columns = Omit<Tables['server_settings'], 'guild_id'>;

function columnsOf(change: Required<SettingsChange>): Columns;
function columnsOf(change: SettingsChange): Partial<Columns>;
function columnsOf(change: SettingsChange): Partial<Columns> {
  return {
    ...('language' in change && { language: change.language ?? null }),
    ...('unpromptedChannel' in change && { unprompted_channel: change.unpromptedChannel ?? null }),
    ...(change.whenUnsure && { when_unsure: change.whenUnsure }),
    ...(change.publicChannels && { public_channels: JSON.stringify(change.publicChannels) }),
  };
}

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ChannelType,
  ComponentType,
  type InteractionReplyOptions,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SelectMenuDefaultValueType,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { messageOf, onCommand, onNext } from './bot.ts';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage();

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const { umum, belajar, forum, roles, moderator } = (() => {
  const ids = () => stage.sandbox.world;
  return {
    umum: () => ids().channels.umum,
    belajar: () => ids().channels.belajar,
    forum: () => ids().channels.forum,
    roles: () => ids().roles,
    moderator: () => ids().users.moderator,
  };
})();

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
const row = (component: APIComponentInMessageActionRow): Row => ({
  type: ComponentType.ActionRow,
  components: [component],
});

beforeEach(async () => {
  await stage.client.application.commands.set([{ name: 'ask', description: 'Ask' }]);
});

/** Lets the bot answer the next command so. @returns what the person sees. */
async function answered(reply: InteractionReplyOptions) {
  onCommand(stage, (interaction) => interaction.reply(reply));
  return messageOf(await student().command(umum(), 'ask'));
}

describe('a select', () => {
  it('of people, roles and channels brings what was chosen', async () => {
    const message = await answered({
      components: [
        row({ type: ComponentType.MentionableSelect, custom_id: 'm', max_values: 2 }),
        row({ type: ComponentType.ChannelSelect, custom_id: 'c', channel_types: [ChannelType.GuildText] }),
        row({ type: ComponentType.RoleSelect, custom_id: 'r', min_values: 0 }),
      ],
    });
    const both = onNext(stage, async (i) => {
      if (!i.isMentionableSelectMenu()) return undefined;
      await i.deferUpdate();
      return [[...i.users.keys()], [...i.roles.keys()], [...i.members.keys()]];
    });
    await student().select(message.id, 'm', [moderator(), roles().moderator]);
    expect(await both).toEqual([[moderator()], [roles().moderator], [moderator()]]);
    const channels = onNext(stage, async (i) => {
      if (!i.isChannelSelectMenu()) return undefined;
      await i.deferUpdate();
      return i.channels.map((channel) => channel?.id);
    });
    await student().select(message.id, 'c', [belajar()]);
    expect(await channels).toEqual([belajar()]);
    const none = onNext(stage, async (i) => i.isRoleSelectMenu() && i.deferUpdate().then(() => i.values));
    await student().select(message.id, 'r', []);
    expect(await none).toEqual([]);
  });

  it('takes neither a stranger nor a channel of another kind', async () => {
    const message = await answered({
      components: [
        row({ type: ComponentType.UserSelect, custom_id: 'u' }),
        row({ type: ComponentType.ChannelSelect, custom_id: 'c', channel_types: [ChannelType.GuildText] }),
      ],
    });
    await expect(student().select(message.id, 'u', ['1'])).rejects.toThrow('nothing with the id');
    await expect(student().select(message.id, 'c', [forum()])).rejects.toThrow('kinds 0');
    const { elsewhere } = stage.sandbox.world.channels;
    await expect(student().select(message.id, 'c', [elsewhere])).rejects.toThrow('nothing with the id');
  });

  it('shows default values, as many as may be chosen', async () => {
    const select = (count: number) =>
      row({
        type: ComponentType.ChannelSelect,
        custom_id: 'c',
        max_values: 2,
        default_values: [umum(), belajar(), forum()]
          .slice(0, count)
          .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      });
    const message = await answered({ components: [select(2)] });
    expect(JSON.stringify(message.components)).toContain(belajar());
    const code = onCommand(stage, async (i) => {
      const error = await refusalOf(i.reply({ components: [select(3)] }));
      await i.reply('ok');
      return error.code;
    });
    await student().command(umum(), 'ask');
    expect(await code).toBe(50035);
  });
});

describe('an ephemeral message', () => {
  const button = row({ type: ComponentType.Button, style: 1, label: 'next', custom_id: 'next' });
  const hidden = { content: '1', components: [button], flags: MessageFlags.Ephemeral } as const;

  it('changes in place, for the one who sees it', async () => {
    const message = await answered(hidden);
    await expect(english().press(message.id, 'next')).rejects.toThrow('no message');
    const seen = onNext(stage, async (i) => {
      if (!i.isButton()) return undefined;
      await i.update({ content: '2' });
      return [i.message.id, i.message.flags.has(MessageFlags.Ephemeral), i.message.content];
    });
    const changed = messageOf(await student().press(message.id, 'next'));
    expect([changed.id, changed.content, changed.flags]).toEqual([message.id, '2', MessageFlags.Ephemeral]);
    expect(await seen).toEqual([message.id, true, '1']);
    expect(english().messages(umum())).toEqual([]);
  });

  it('may be changed later, after a deferred update, and deleted', async () => {
    const message = await answered(hidden);
    const done = onNext(stage, async (i) => {
      if (!i.isButton()) return;
      await i.deferUpdate();
      await i.editReply('2');
      await i.deleteReply();
    });
    expect((await student().press(message.id, 'next')).kind).toBe('acknowledged');
    await done;
    expect(student().messages(umum())).toEqual([]);
  });

  it('is not the bot’s to touch over the channel', async () => {
    const message = await answered(hidden);
    const path = `/channels/${umum()}/messages/${message.id}` as const;
    expect((await refusalOf(stage.client.rest.patch(path, { body: { content: 'x' } }))).code).toBe(10008);
  });
});

describe('a form', () => {
  const modal = () =>
    new ModalBuilder()
      .setCustomId('form')
      .setTitle('Form')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Why?')
          .setTextInputComponent(
            new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short).setRequired(false),
          ),
        new LabelBuilder()
          .setLabel('Who?')
          .setUserSelectMenuComponent(new UserSelectMenuBuilder().setCustomId('who').setMaxValues(2)),
        new LabelBuilder()
          .setLabel('What?')
          .setStringSelectMenuComponent(
            new StringSelectMenuBuilder()
              .setCustomId('what')
              .setRequired(false)
              .addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' }),
          ),
      );

  const opened = async () => {
    onCommand(stage, (interaction) => interaction.showModal(modal()));
    const outcome = await student().command(umum(), 'ask');
    if (outcome.kind !== 'modal') throw new Error('no form');
    return outcome.modal;
  };

  it('brings the people chosen in it', async () => {
    const form = await opened();
    const seen = onNext(stage, async (i) => {
      if (!i.isModalSubmit()) return undefined;
      await i.reply({ content: 'thanks', flags: MessageFlags.Ephemeral });
      return [i.fields.getTextInputValue('why'), [...(i.fields.getSelectedUsers('who')?.keys() ?? [])]];
    });
    await student().submit(form, { who: [moderator()], what: ['a'] });
    expect(await seen).toEqual(['', [moderator()]]);
  });

  it('takes no choice that it does not offer, and not too many', async () => {
    const form = await opened();
    const who = [moderator()];
    await expect(student().submit(form, { who, what: ['c'] })).rejects.toThrow('offers no "c"');
    await expect(student().submit(form, { who, what: ['a', 'b'] })).rejects.toThrow('1 to 1');
    await expect(student().submit(form, { who: [] })).rejects.toThrow('required');
  });
});

describe('a forged id', () => {
  it('of a button or select reaches the bot with the message that it is said to be on', async () => {
    const message = await answered({ content: 'x' });
    const seen = async (values?: readonly string[]) => {
      const told = onNext(stage, async (i) => {
        if (!i.isMessageComponent()) return undefined;
        await i.reply({ content: 'old', flags: MessageFlags.Ephemeral });
        return [i.customId, i.message.id, i.isStringSelectMenu() ? i.values : i.isButton()];
      });
      expect(messageOf(await student().forge(message.id, 'old:1', values)).content).toBe('old');
      return told;
    };
    expect(await seen()).toEqual(['old:1', message.id, true]);
    expect(await seen(['a'])).toEqual(['old:1', message.id, ['a']]);
  });

  it('of a form brings texts', async () => {
    const told = onNext(stage, async (i) => {
      if (!i.isModalSubmit()) return undefined;
      await i.reply('thanks');
      return [i.customId, i.fields.getTextInputValue('why')];
    });
    expect(messageOf(await student().forgeForm(umum(), 'old:1', { why: 'because' })).content).toBe('thanks');
    expect(await told).toEqual(['old:1', 'because']);
  });
});

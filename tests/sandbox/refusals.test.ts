import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  Routes,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { refusalOf, useStage } from './stage.ts';

const stage = useStage();

/** Sends a body as it is, past everything that discord.js checks itself. @returns what Discord says of it. */
const refused = async (body: object) => {
  const route = Routes.channelMessages(stage.sandbox.world.channels.umum);
  return refusalOf(stage.client.rest.post(route, { body }));
};

const button = (custom_id: string, more: object = {}) =>
  ({ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'x', custom_id, ...more }) as const;
const row = (...components: object[]) =>
  ({ type: ComponentType.ActionRow, components }) as APIMessageTopLevelComponent;
const option = (value: string) => ({ label: value, value });
const select = (more: object) =>
  row({ type: ComponentType.StringSelect, custom_id: 's', options: [option('a')], ...more });

describe('refused as Discord refuses', () => {
  it.each<[string, object, string]>([
    ['a title of 300', { embeds: [{ title: 'x'.repeat(300) }] }, 'embeds[0].title[BASE_TYPE_MAX_LENGTH]'],
    [
      'a description of 4097',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      'embeds[0].description[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }] },
      'embeds[0].fields[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an empty field',
      { embeds: [{ fields: [{ name: ' ', value: 'v' }] }] },
      'embeds[0].fields[0].name[BASE_TYPE_REQUIRED]',
    ],
    [
      'a field without value',
      { embeds: [{ fields: [{ name: 'n' }] }] },
      'embeds[0].fields[0].value[BASE_TYPE_REQUIRED]',
    ],
    [
      'more than 6000 over all embeds',
      { embeds: [{ description: 'x'.repeat(3001) }, { description: 'y'.repeat(3000) }] },
      'embeds[MAX_EMBED_SIZE_EXCEEDED]',
    ],
    [
      'eleven embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) },
      'embeds[BASE_TYPE_MAX_LENGTH]',
    ],
    ['a content of 2001', { content: 'x'.repeat(2001) }, 'content[BASE_TYPE_MAX_LENGTH]'],
    [
      'a script as a link',
      { embeds: [{ title: 't', url: 'javascript:alert(1)' }] },
      'embeds[0].url[URL_TYPE_INVALID_SCHEME]',
    ],
    ['no URL at all', { embeds: [{ title: 't', url: 'here' }] }, 'embeds[0].url[URL_TYPE_INVALID_URL]'],
    [
      'a custom_id twice',
      { content: 'x', components: [row(button('a')), row(button('b'), button('a'))] },
      'components[1].components[1].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'a custom_id of 101',
      { content: 'x', components: [row(button('a'.repeat(101)))] },
      'components[0].components[0].custom_id[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a label of 81',
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'components[0].components[0].label[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a button with nothing on it',
      { content: 'x', components: [row(button('a', { label: '' }))] },
      'components[0].components[0][BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED]',
    ],
    [
      'a button without custom_id',
      { content: 'x', components: [row(button(''))] },
      'components[0].components[0].custom_id',
    ],
    [
      'a link button with a custom_id',
      { content: 'x', components: [row(button('a', { style: ButtonStyle.Link, url: 'https://a.example' }))] },
      'components[0].components[0][BUTTON_COMPONENT_URL_CUSTOM_ID_MUTUALLY_EXCLUSIVE]',
    ],
    [
      'six rows',
      { content: 'x', components: 'abcdef'.split('').map((id) => row(button(id))) },
      'components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'six buttons in a row',
      { content: 'x', components: [row(...'abcdef'.split('').map((id) => button(id)))] },
      'components[0].components[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a button beside a select',
      { content: 'x', components: [row(button('a'), { type: 3, custom_id: 's', options: [option('a')] })] },
      'components[0].components[1][COMPONENT_LAYOUT_WIDTH_EXCEEDED]',
    ],
    [
      '26 options',
      {
        content: 'x',
        components: [select({ options: Array.from({ length: 26 }, (_, n) => option(`${n}`)) })],
      },
      'components[0].components[0].options[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'an option twice',
      { content: 'x', components: [select({ options: [option('a'), option('a')] })] },
      'components[0].components[0].options[1].value[SELECT_COMPONENT_OPTION_VALUE_DUPLICATED]',
    ],
    [
      'a container without the flag',
      { content: 'x', components: [{ type: ComponentType.TextDisplay, content: 'x' }] },
      'components[0].type[UNION_TYPE_CHOICES]',
    ],
    [
      'a component that is none',
      { content: 'x', components: [{ type: 99 }] },
      'components[0][UNION_TYPE_CHOICES]',
    ],
    [
      'content beside components v2',
      {
        content: 'x',
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: ComponentType.TextDisplay, content: 'x' }],
      },
      'content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]',
    ],
    [
      '4001 characters in components v2',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [
          { type: ComponentType.TextDisplay, content: 'x'.repeat(2001) },
          { type: ComponentType.TextDisplay, content: 'x'.repeat(2000) },
        ],
      },
      'components[COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED]',
    ],
    [
      '41 components v2 in all',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [
          {
            type: ComponentType.Container,
            components: Array.from({ length: 40 }, () => ({ type: ComponentType.Separator })),
          },
        ],
      },
      'components[COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED]',
    ],
    [
      'parse and a list of the same',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions[MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE]',
    ],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '1' } },
      'message_reference[REPLIES_UNKNOWN_MESSAGE]',
    ],
  ])('%s', async (_what, body, where) => {
    const error = await refused(body);
    expect(error.code).toBe(50035);
    expect(error.status).toBe(400);
    expect(error.message).toContain(`Invalid Form Body\n${where}`);
    expect(
      stage.sandbox.as(stage.sandbox.world.users.student).messages(stage.sandbox.world.channels.umum),
    ).toEqual([]);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['white space', { content: ' \n ' }],
    ['an embed with nothing in it', { embeds: [{}] }],
  ])('%s, as an empty message', async (_what, body) => {
    expect((await refused(body)).code).toBe(50006);
  });

  it('takes a reply to nothing if it is told that this is no failure', async () => {
    const body = { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } };
    const route = Routes.channelMessages(stage.sandbox.world.channels.umum);
    expect(await stage.client.rest.post(route, { body })).toMatchObject({ content: 'x' });
  });

  it('takes what is exactly as long as allowed', async () => {
    const route = Routes.channelMessages(stage.sandbox.world.channels.umum);
    const body = {
      content: 'x'.repeat(2000),
      embeds: [{ title: 'x'.repeat(256), description: 'x'.repeat(4096), footer: { text: 'x'.repeat(1648) } }],
      components: 'abcde'.split('').map((id) => row(...'12345'.split('').map((n) => button(id + n)))),
    };
    expect(await stage.client.rest.post(route, { body })).toMatchObject({ content: body.content });
  });
});

import { ChannelType } from 'discord-api-types/v10';
import type { Insight } from '../insight.ts';
import type { ChannelView, WorldView } from '../page/protocol.ts';
import { dmOf, isDm, type SandboxChannel, type World } from '../world/world.ts';

/** Everything that the page shows besides messages and commands. */
export function worldView(world: World, insight: Insight): WorldView {
  const { id, name, roles, preferred_locale: locale } = world.guild;
  return {
    guild: { id, name, locale },
    bot: world.bot,
    people: [...world.accounts.values()].map(({ user, locale }) => ({
      user,
      locale,
      dm: dmOf(world, user.id)?.id ?? '',
      roles: rolesOf(world, user.id),
    })),
    roles: roles.map((role) => ({ id: role.id, name: role.name })),
    channels: channelViews(world),
    hints: insight.hints(),
    titles: insight.titles(),
    problems: insight.problems(),
  };
}

function rolesOf(world: World, userId: string): string[] {
  const ids = world.members.get(userId)?.roles ?? [];
  return world.guild.roles.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

function channelViews(world: World): ChannelView[] {
  const views = [...world.channels.values()]
    .filter((channel) => !isDm(channel) && channel.guild_id === world.guild.id)
    .map(channelView);
  const roots = views.filter(({ parentId }) => parentId === undefined);
  return roots.flatMap((root) => [root, ...views.filter(({ parentId }) => parentId === root.id)]);
}

const KINDS: Readonly<Record<SandboxChannel['type'], ChannelView['kind']>> = {
  [ChannelType.GuildText]: 'text',
  [ChannelType.GuildAnnouncement]: 'text',
  [ChannelType.GuildVoice]: 'text',
  [ChannelType.GuildForum]: 'forum',
  [ChannelType.PublicThread]: 'thread',
  [ChannelType.AnnouncementThread]: 'thread',
  [ChannelType.DM]: 'dm',
};

function channelView(channel: SandboxChannel): ChannelView {
  const parentId = 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined;
  const topic = 'topic' in channel ? (channel.topic ?? '') : '';
  return {
    id: channel.id,
    kind: KINDS[channel.type],
    type: channel.type,
    name: channel.name ?? '',
    topic,
    parentId,
  };
}

import type { Command, Request, Services, Shown } from '../command.ts';
import { notice } from '../deliver/notices.ts';
import { openPanel, usePanel } from '../settings/panel.ts';

/** `/settings`: a panel in which those who manage a server see and change what holds in it. */
export default {
  name: 'settings',
  visibility: 'private',
  permission: 'ManageGuild',
  where: ['server'],
  cooldown: 'none',
  run(request, services) {
    const { guildId } = request;
    return guildId && request.botIsMember
      ? openPanel({ guildId, request, services })
      : notMember(request, services);
  },
  component(data, request, services) {
    const { guildId } = request;
    return guildId && request.botIsMember
      ? usePanel(data, { guildId, request, services })
      : notMember(request, services);
  },
} satisfies Command;

/** What is stored of servers that the bot is not in is forgotten: so nothing is promised to them. */
function notMember({ language }: Request, { words }: Services): Shown {
  const say = words(language);
  return {
    reply: notice(language, {
      title: say('settings:not-member.title'),
      text: say('settings:not-member.text'),
    }),
  };
}

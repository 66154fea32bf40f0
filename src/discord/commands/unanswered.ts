import type { Command } from '../command.ts';
import { openPanel, usePanel } from '../unanswered-panel/panel.ts';

/** `/unanswered`: what members asked without finding an answer, and what they think of those they found. */
export default {
  name: 'unanswered',
  visibility: 'private',
  permission: 'ManageGuild',
  where: ['server'],
  cooldown: 'none',
  run: (request, services) => openPanel({ guildId: request.guildId ?? '', request, services }),
  component: (data, request, services) =>
    usePanel(data, { guildId: request.guildId ?? '', request, services }),
} satisfies Command;

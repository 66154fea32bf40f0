import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Outcome } from '../interactions/open.ts';
import type { State } from '../state.ts';
import type { Account } from '../world/world.ts';
import { EVERY_INSTALLATION, ownersIn } from './installation.ts';
import { type Act, interactionPayload } from './interaction.ts';
import type { Person } from './person.ts';
import { visibleChannel, visibleMessage } from './writing.ts';

/** What no client offers, but a bot must be ready for: ids of an older bot, or ones that somebody made up. */
export type Forging = Pick<Person, 'forge' | 'forgeForm'>;

/** The forgeries of one person. */
export function createForging(state: State, account: Account): Forging {
  const userId = account.user.id;
  const start = (act: Omit<Act, 'account' | 'owners'>): Promise<Outcome> => {
    const { channel, source } = act;
    const owners = ownersIn(state.world, channel, account, EVERY_INSTALLATION);
    const payload = interactionPayload(state, { ...act, account, owners });
    return state.interactions.start({ payload, user: account.user, channel, source, openedBy: undefined });
  };
  return {
    async forge(messageId, customId, values) {
      const source = visibleMessage(state, userId, messageId);
      const channel = visibleChannel(state, userId, source.message.channel_id);
      const component_type = values ? ComponentType.StringSelect : ComponentType.Button;
      const data = { custom_id: customId, component_type, id: 1, ...(values ? { values } : {}) };
      return start({ channel, type: InteractionType.MessageComponent, data, source });
    },
    async forgeForm(channelId, customId, fields) {
      const channel = visibleChannel(state, userId, channelId);
      const components = Object.entries(fields).map(([custom_id, value], index) => ({
        type: ComponentType.Label,
        id: index + 1,
        component: { type: ComponentType.TextInput, id: 100 + index, custom_id, value },
      }));
      const data = { custom_id: customId, components };
      return start({ channel, type: InteractionType.ModalSubmit, data });
    },
  };
}

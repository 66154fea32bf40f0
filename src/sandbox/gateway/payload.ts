import { GatewayOpcodes } from 'discord-api-types/v10';
import * as z from 'zod/mini';

const IdentifySchema = z.object({
  op: z.literal(GatewayOpcodes.Identify),
  d: z.object({
    token: z.string(),
    intents: z.int(),
    properties: z.record(z.string(), z.unknown()),
    compress: z.optional(z.boolean()),
    shard: z.optional(z.tuple([z.int(), z.int()])),
  }),
});

const ResumeSchema = z.object({
  op: z.literal(GatewayOpcodes.Resume),
  d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }),
});

const HeartbeatSchema = z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.nullish(z.int()) });

const MembersSchema = z.object({
  op: z.literal(GatewayOpcodes.RequestGuildMembers),
  d: z.object({
    guild_id: z.string(),
    query: z.optional(z.string()),
    limit: z.optional(z.int()),
    user_ids: z.optional(z.union([z.string(), z.array(z.string())])),
    nonce: z.optional(z.string()),
  }),
});

/** Taken note of and otherwise without effect. */
const IgnoredSchema = z.object({
  op: z.literal([GatewayOpcodes.PresenceUpdate, GatewayOpcodes.VoiceStateUpdate]),
});

const PayloadSchema = z.union([IdentifySchema, ResumeSchema, HeartbeatSchema, MembersSchema, IgnoredSchema]);

/** What a bot may send. */
export type ClientPayload = z.infer<typeof PayloadSchema>;
export type Identify = z.infer<typeof IdentifySchema>['d'];
export type Resume = z.infer<typeof ResumeSchema>['d'];
export type MembersRequest = z.infer<typeof MembersSchema>['d'];

/** Reads what a bot sent. @returns undefined if it is nothing that the gateway knows. */
export function readPayload(text: string): ClientPayload | undefined {
  try {
    const result = PayloadSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
